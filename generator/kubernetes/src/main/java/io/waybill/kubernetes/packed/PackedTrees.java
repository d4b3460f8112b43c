package io.waybill.kubernetes.packed;

import io.waybill.dsl.tree.Mapping;
import java.util.List;

/**
 * Keeps trees as bytes, about a tenth of what the trees take, and makes them again: equal ones, whose parts and keys are
 * at the same places. Texts and keys that come again are kept once. For several threads.
 */
public final class PackedTrees {

    private static final int MOST_TEXTS = 1 << 16;
    private static final int MOST_KEYS = 1 << 12;

    private final Dictionary<String> texts;
    private final Dictionary<List<String>> keys;

    /** Trees of one set; none is packed yet. */
    public PackedTrees() {
        this(MOST_TEXTS, MOST_KEYS);
    }

    PackedTrees(int mostTexts, int mostKeys) {
        this.texts = new Dictionary<>(mostTexts);
        this.keys = new Dictionary<>(mostKeys);
    }

    /**
     * The bytes of a tree.
     *
     * @param source where most of it was written, as {@link io.waybill.dsl.tree.Origin} names it; it is not kept
     */
    public byte[] pack(Mapping tree, String source) {
        return new TreeWriter(texts, keys, source).write(tree);
    }

    /**
     * The tree of bytes that this made.
     *
     * @param source the source that the tree was packed with
     */
    public Mapping unpack(byte[] packed, String source) {
        return new TreeReader(texts, keys, source, packed).read();
    }
}
