package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examples of sets of texts that people can read. */
final class Examples {

    private static final Automaton READABLE = BasicAutomata.makeCharRange('a', 'z')
            .union(BasicAutomata.makeChar('/'))
            .union(BasicAutomata.makeCharRange('0', '9'))
            .repeat();

    /** What examples may end in, besides the shortest. */
    private static final List<Automaton> SHAPES =
            List.of(ending("/x1"), ending("/x1/y2/"), ending("x"), ending("X"), ending("/x1.y-z"));

    private Examples() {}

    private static Automaton ending(String text) {
        return BasicAutomata.makeAnyString().concatenate(BasicAutomata.makeString(text));
    }

    /** Examples of a set, of different shapes, the shortest first; none for an empty set. */
    static List<String> of(Automaton set) {
        Set<String> examples = new LinkedHashSet<>();
        shortest(set).ifPresent(examples::add);
        if (!examples.isEmpty() && !set.isFinite()) {
            for (Automaton shape : SHAPES) {
                shortest(set.intersection(shape)).ifPresent(examples::add);
            }
        }
        return new ArrayList<>(examples);
    }

    /** The shortest text of a set, of small letters where there is one. */
    static Optional<String> shortest(Automaton set) {
        return Optional.ofNullable(set.intersection(READABLE).getShortestExample(true))
                .or(() -> Optional.ofNullable(set.getShortestExample(true)));
    }
}
