package io.waybill.validate.typed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.packed.PackedTrees;
import org.jspecify.annotations.Nullable;

/**
 * The trees of resources that have been judged by themselves, in few bytes. Those that were asked for last are there as
 * trees, so that asking one of them many things makes it once.
 */
final class KeptTrees {

    private static final int LAST = 8;

    private @Nullable PackedTrees trees;
    private final byte[][] lastPacked = new byte[LAST][];
    private final @Nullable Mapping[] last = new Mapping[LAST];
    private int next;

    private synchronized PackedTrees trees() {
        if (trees == null) {
            trees = new PackedTrees();
        }
        return trees;
    }

    byte[] pack(Mapping tree, String source) {
        return trees().pack(tree, source);
    }

    synchronized Mapping unpack(byte[] packed, String source) {
        for (int i = 0; i < LAST; i++) {
            Mapping tree = last[i];
            if (lastPacked[i] == packed && tree != null) {
                return tree;
            }
        }
        Mapping tree = trees().unpack(packed, source);
        lastPacked[next] = packed;
        last[next] = tree;
        next = (next + 1) % LAST;
        return tree;
    }
}
