package io.waybill.render;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The values of one document that aliases can repeat, and what may be repeated in all. */
final class Anchors {

    /** Below so many repeated values, and below so many in all, kubectl does not look at their ratio. */
    private static final int FEW_REPEATED = 100;

    private static final int FEW = 1000;

    /** From how many values on the allowed share of repeated ones falls, and where it has fallen. */
    private static final double MANY = 400_000;

    private static final double VERY_MANY = 4_000_000;

    /**
     * A value that an alias can repeat, with what repeating it costs.
     */
    record Anchored(Node node, int nodes, int height) {}

    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int repeated;
    private int deepest;

    void clear() {
        anchors.clear();
        nodes = 0;
        repeated = 0;
        deepest = 0;
    }

    /** A value with an anchor begins; what had the anchor before has it no longer. */
    void begin(Anchor anchor) {
        anchors.remove(anchor);
    }

    /** A value with an anchor is complete. A value within it that has the same anchor keeps it, since it came later. */
    void complete(Anchor anchor, Anchored anchored) {
        anchors.putIfAbsent(anchor, anchored);
    }

    @Nullable Anchored get(Anchor anchor) {
        return anchors.get(anchor);
    }

    /** The number of values so far, those that aliases repeat among them. */
    int nodes() {
        return nodes;
    }

    /** The deepest level since it was last set. */
    int deepest() {
        return deepest;
    }

    void deepest(int depth) {
        deepest = depth;
    }

    void count(int depth, Origin origin) {
        nodes++;
        check(depth, origin);
    }

    /** Counts what an alias repeats, which kubectl limits by its share of all values (decode.go, allowedAliasRatio). */
    void repeat(Anchored anchored, int depth, Origin origin) {
        nodes += anchored.nodes();
        repeated += anchored.nodes();
        if (repeated > FEW_REPEATED && nodes > FEW && repeated > nodes * allowedShare()) {
            throw new Parsing.Refused(
                    "Aliases repeat too many of the document's values.", "Write out what the aliases repeat.", origin);
        }
        check(depth + anchored.height() - 1, origin);
    }

    private double allowedShare() {
        double fallen = (nodes - MANY) / (VERY_MANY - MANY);
        return 0.99 - 0.89 * Math.max(0, Math.min(1, fallen));
    }

    private void check(int depth, Origin origin) {
        if (nodes > Limits.NODES) {
            throw new Parsing.Refused(
                    "The document has more than " + Limits.NODES + " values once its aliases are followed.",
                    "Write out what the aliases repeat, or split the document.",
                    origin);
        }
        if (depth > Limits.DEPTH) {
            throw new Parsing.Refused(
                    "The document is nested more than " + Limits.DEPTH + " levels deep.", "Nest less deeply.", origin);
        }
        deepest = Math.max(deepest, depth);
    }
}
