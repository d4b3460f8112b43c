package io.waybill.pipeline.mutate;

import java.util.List;
import java.util.Map;

/**
 * What became of the mutants.
 *
 * @param planned how many changes there are to try
 * @param equal how many of those that were tried mean the same as before, and count for nothing
 * @param killed how many were noticed, by who noticed them first
 * @param survivors those that nobody noticed, the worst first
 */
public record Mutations(int planned, int equal, Map<Judge, Integer> killed, List<Survivor> survivors) {

    /** Takes copies. */
    public Mutations {
        killed = Map.copyOf(killed);
        survivors = List.copyOf(survivors);
    }

    /** How many were noticed. */
    public int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many mutants there were: changes that mean something. */
    public int mutants() {
        return kills() + survivors.size();
    }

    /** How many changes were tried before the time was over. */
    public int tried() {
        return mutants() + equal;
    }

    /** How many of a hundred mutants were noticed, rounded down; 100 where there was none, 0 where none was tried in time. */
    public int score() {
        if (mutants() == 0) {
            return tried() < planned ? 0 : 100;
        }
        return kills() * 100 / mutants();
    }
}
