package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regular expression of nginx (PCRE) or Envoy (RE2) as the language of what it matches. What is not regular, such
 * as references to groups or looking ahead, is refused.
 */
final class RegexLanguage {

    /** Stands behind the text as often as one likes, so that {@code $} is a letter. */
    static final char END = '\uFFFF';

    private static final int MOST_REPEATS = 1000;

    private final String regex;
    private boolean ignoresCase;
    private int position;

    private RegexLanguage(String regex, boolean ignoresCase) {
        this.regex = regex;
        this.ignoresCase = ignoresCase;
    }

    /** Thrown for what is not regular, or not understood. */
    static final class UndecidableException extends Exception {
        private static final long serialVersionUID = 1L;

        UndecidableException(String message) {
            super(message);
        }
    }

    /** What an expression matches, with {@link #END} for the end of the text. */
    static Automaton of(String regex, boolean ignoresCase) throws UndecidableException {
        RegexLanguage reader = new RegexLanguage(regex, ignoresCase);
        Automaton language = reader.alternatives(true);
        if (reader.position < regex.length()) {
            throw new UndecidableException("unexpected " + regex.charAt(reader.position));
        }
        return language;
    }

    /** Any character but the end. */
    static Automaton any() {
        return BasicAutomata.makeCharRange('\0', (char) (END - 1));
    }

    private Automaton alternatives(boolean isStart) throws UndecidableException {
        List<Automaton> all = new ArrayList<>();
        all.add(sequence(isStart));
        while (isAt('|')) {
            position++;
            all.add(sequence(isStart));
        }
        return all.size() == 1 ? all.get(0) : BasicOperations.union(all);
    }

    private Automaton sequence(boolean isStart) throws UndecidableException {
        List<Automaton> parts = new ArrayList<>();
        boolean start = isStart;
        while (position < regex.length() && !isAt('|') && !isAt(')')) {
            if (isAt('^')) {
                if (!start) {
                    throw new UndecidableException("^ within the expression");
                }
                position++;
                continue;
            }
            int before = position;
            Automaton atom = atom(start);
            boolean isFlag = regex.startsWith("(?i)", before);
            parts.add(quantified(atom));
            start = start && isFlag;
        }
        return parts.isEmpty() ? BasicAutomata.makeEmptyString() : BasicOperations.concatenate(parts);
    }

    private Automaton quantified(Automaton atom) throws UndecidableException {
        Automaton repeated = atom;
        boolean counted = position < regex.length() && "*+?{".indexOf(regex.charAt(position)) >= 0;
        if (counted) {
            repeated = switch (regex.charAt(position++)) {
                case '*' -> atom.repeat();
                case '+' -> atom.repeat(1);
                case '?' -> atom.optional();
                default -> counted(atom);
            };
            if (isAt('?')) {
                position++;
            } else if (isAt('+') || isAt('*')) {
                throw new UndecidableException("a possessive quantifier");
            }
        }
        return repeated;
    }

    private Automaton counted(Automaton atom) throws UndecidableException {
        int close = regex.indexOf('}', position);
        String counts = close < 0 ? "" : regex.substring(position, close);
        if (!counts.matches("\\d{1,3}(,\\d{0,3})?")) {
            throw new UndecidableException("a brace that counts nothing");
        }
        position = close + 1;
        String[] bounds = counts.split(",", -1);
        int least = Integer.parseInt(bounds[0]);
        if (bounds.length == 1) {
            return atom.repeat(least, least);
        }
        int most = bounds[1].isEmpty() ? MOST_REPEATS : Integer.parseInt(bounds[1]);
        return most == MOST_REPEATS ? atom.repeat(least) : atom.repeat(least, most);
    }

    private Automaton atom(boolean isStart) throws UndecidableException {
        char c = regex.charAt(position++);
        return switch (c) {
            case '(' -> group(isStart);
            case '[' -> CharacterClass.read(this);
            case '.' -> BasicOperations.minus(any(), BasicAutomata.makeChar('\n'));
            case '$' -> BasicAutomata.makeChar(END).repeat(1);
            case '\\' -> escape();
            case '*', '+', '?', '{' -> throw new UndecidableException(c + " without anything to repeat");
            default -> literal(c);
        };
    }

    private Automaton group(boolean isStart) throws UndecidableException {
        boolean outer = ignoresCase;
        if (regex.startsWith("?i)", position)) {
            position += 3;
            ignoresCase = true;
            return BasicAutomata.makeEmptyString();
        }
        if (regex.startsWith("?:", position)) {
            position += 2;
        } else if (regex.startsWith("?i:", position)) {
            position += 3;
            ignoresCase = true;
        } else if (regex.startsWith("?<", position) || regex.startsWith("?P<", position)) {
            int close = regex.indexOf('>', position);
            if (close < 0 || regex.startsWith("?<=", position) || regex.startsWith("?<!", position)) {
                throw new UndecidableException("a look behind");
            }
            position = close + 1;
        } else if (isAt('?')) {
            throw new UndecidableException("a group of a kind that is not regular");
        }
        Automaton inner = alternatives(isStart);
        if (!isAt(')')) {
            throw new UndecidableException("a group without an end");
        }
        position++;
        ignoresCase = outer;
        return inner;
    }

    private Automaton escape() throws UndecidableException {
        if (position >= regex.length()) {
            throw new UndecidableException("a backslash at the end");
        }
        char c = regex.charAt(position++);
        if (c == 'z' || c == 'Z') {
            return BasicAutomata.makeChar(END).repeat(1);
        }
        return CharacterClass.named(c).orElseThrow(() -> new UndecidableException("\\" + c));
    }

    /** A letter, in any case where case is ignored. */
    Automaton literal(char c) {
        Automaton letter = BasicAutomata.makeChar(c);
        char other = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
        return ignoresCase && other != c ? letter.union(BasicAutomata.makeChar(other)) : letter;
    }

    /** Letters between two, in any case where case is ignored. */
    Automaton range(char from, char to) {
        Automaton range = BasicAutomata.makeCharRange(from, to);
        if (!ignoresCase) {
            return range;
        }
        List<Automaton> all = new ArrayList<>(List.of(range));
        for (char c = 'a'; c <= 'z'; c++) {
            if (c >= from && c <= to || Character.toUpperCase(c) >= from && Character.toUpperCase(c) <= to) {
                all.add(BasicAutomata.makeChar(c));
                all.add(BasicAutomata.makeChar(Character.toUpperCase(c)));
            }
        }
        return BasicOperations.union(all);
    }

    boolean isAt(char c) {
        return position < regex.length() && regex.charAt(position) == c;
    }

    /** The next character, read. */
    char next() throws UndecidableException {
        if (position >= regex.length()) {
            throw new UndecidableException("the expression ends too early");
        }
        return regex.charAt(position++);
    }

    /** The character behind the next; a blank where there is none. */
    char ahead() {
        return position + 1 < regex.length() ? regex.charAt(position + 1) : ' ';
    }
}
