package io.waybill.diff;

import io.waybill.kubernetes.packed.PackedTrees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the resources of one side of a comparison. The trees of very many become bytes as they come. */
public final class Items {

    /** So many trees are kept: packing and unpacking them would cost more than they take. */
    private static final int KEPT_AS_TREES = 8_000;

    private final PackedTrees trees;
    private final List<Item> items = new ArrayList<>();

    /**
     * None yet.
     *
     * @param trees makes bytes of trees; the same for both sides, so that equal bytes are known to be equal trees
     */
    public Items(PackedTrees trees) {
        this.trees = trees;
    }

    /** Adds a resource behind those before. */
    public void add(Item item) {
        items.add(item);
        if (items.size() == KEPT_AS_TREES + 1) {
            items.forEach(one -> one.pack(trees));
        } else if (items.size() > KEPT_AS_TREES) {
            item.pack(trees);
        }
    }

    /** All so far, in their order. */
    public List<Item> all() {
        return Collections.unmodifiableList(items);
    }
}
