package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;

/** Splits a set of texts into the parts that some of its subsets tell apart. */
final class Cells {

    private Cells() {}

    /**
     * The parts, none of them empty.
     *
     * @param universe all texts
     * @param subsets the sets to tell apart
     * @param most how many parts are too many
     * @throws TooManyException when there are more
     */
    static List<Automaton> of(Automaton universe, List<Automaton> subsets, int most) throws TooManyException {
        List<Automaton> cells = List.of(universe);
        for (Automaton subset : subsets) {
            List<Automaton> split = new ArrayList<>();
            for (Automaton cell : cells) {
                add(cell.intersection(subset), split);
                add(cell.minus(subset), split);
            }
            if (split.size() > most) {
                throw new TooManyException();
            }
            cells = split;
        }
        return cells;
    }

    private static void add(Automaton cell, List<Automaton> cells) {
        if (!cell.isEmpty()) {
            cell.minimize();
            cells.add(cell);
        }
    }

    /** Thrown when the sets have too many parts. */
    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
