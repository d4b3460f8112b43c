package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.waybill.routes.proof.RegexLanguage.UndecidableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets of characters of regular expressions. */
final class CharacterClass {

    private CharacterClass() {}

    /** Reads what stands behind {@code [}, with the bracket at its end. */
    static Automaton read(RegexLanguage reader) throws UndecidableException {
        boolean negated = reader.isAt('^');
        if (negated) {
            reader.next();
        }
        List<Automaton> members = new ArrayList<>();
        boolean first = true;
        while (first || !reader.isAt(']')) {
            first = false;
            char c = reader.next();
            if (c == '[' && reader.isAt(':')) {
                throw new UndecidableException("a class by name");
            }
            if (c == '\\') {
                char escaped = reader.next();
                Automaton set = named(escaped).orElseThrow(() -> new UndecidableException("\\" + escaped));
                members.add(set);
            } else if (reader.isAt('-') && reader.ahead() != ']') {
                reader.next();
                char to = reader.next();
                members.add(reader.range(c, to == '\\' ? reader.next() : to));
            } else {
                members.add(reader.literal(c));
            }
        }
        reader.next();
        Automaton set = BasicOperations.union(members);
        return negated ? BasicOperations.minus(RegexLanguage.any(), set) : set;
    }

    /** What a letter stands for behind a backslash; empty for what is not regular. */
    static Optional<Automaton> named(char c) {
        return Optional.ofNullable(
                switch (c) {
                    case 'd' -> digits();
                    case 'D' -> BasicOperations.minus(RegexLanguage.any(), digits());
                    case 'w' -> words();
                    case 'W' -> BasicOperations.minus(RegexLanguage.any(), words());
                    case 's' -> spaces();
                    case 'S' -> BasicOperations.minus(RegexLanguage.any(), spaces());
                    case 't' -> BasicAutomata.makeChar('\t');
                    case 'n' -> BasicAutomata.makeChar('\n');
                    case 'r' -> BasicAutomata.makeChar('\r');
                    default -> Character.isLetterOrDigit(c) ? null : BasicAutomata.makeChar(c);
                });
    }

    private static Automaton digits() {
        return BasicAutomata.makeCharRange('0', '9');
    }

    private static Automaton words() {
        return BasicOperations.union(List.of(
                digits(),
                BasicAutomata.makeCharRange('a', 'z'),
                BasicAutomata.makeCharRange('A', 'Z'),
                BasicAutomata.makeChar('_')));
    }

    private static Automaton spaces() {
        return BasicAutomata.makeCharSet(" \t\n\r\f");
    }
}
