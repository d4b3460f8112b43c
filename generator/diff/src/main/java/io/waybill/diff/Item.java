package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.packed.PackedTrees;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A resource in a file. Of very many, the tree is kept in few bytes, and made anew whenever it is asked for. */
public final class Item {

    private final String file;
    private final String source;
    private final int identityHash;

    /** The mapping, or its bytes. */
    private Object tree;

    private @Nullable PackedTrees packing;

    /**
     * A resource.
     *
     * @param file the path of the file
     * @param tree the resource
     */
    public Item(String file, Mapping tree) {
        this(file, file, tree);
    }

    /**
     * A resource.
     *
     * @param file the path of the file
     * @param source the file as the tree's places name it
     * @param tree the resource
     */
    public Item(String file, String source, Mapping tree) {
        this.file = file;
        this.source = source;
        this.tree = tree;
        this.identityHash = Identity.of(tree).hashCode();
    }

    private Item(String file, Item other) {
        this.file = file;
        this.source = other.source;
        this.identityHash = other.identityHash;
        this.tree = other.tree;
        this.packing = other.packing;
    }

    /** The path of the file. */
    public String file() {
        return file;
    }

    /** The resource. */
    public Mapping tree() {
        PackedTrees trees = packing;
        return trees == null ? (Mapping) tree : trees.unpack((byte[]) tree, source);
    }

    /** Keeps the tree in few bytes from now on. */
    void pack(PackedTrees trees) {
        tree = trees.pack(tree(), source);
        packing = trees;
    }

    /** This resource in a file of another name. */
    public Item in(String otherFile) {
        return new Item(otherFile, this);
    }

    /** The hash of what this is called, which is known without the tree. */
    int identityHash() {
        return identityHash;
    }

    /** Whether this and another one are manifests of one object. */
    boolean isSameObject(Item other) {
        return identityHash == other.identityHash
                && (hasSameBytes(other) || identity().equals(other.identity()));
    }

    /** Whether the two manifests say the same. */
    boolean hasSameTree(Item other) {
        return hasSameBytes(other) || tree().equals(other.tree());
    }

    /** Equal bytes of one packing are equal trees; those of equal trees may differ, as they tell places. */
    private boolean hasSameBytes(Item other) {
        return tree instanceof byte[] own
                && other.tree instanceof byte[] others
                && packing == other.packing
                && Arrays.equals(own, others);
    }

    Identity identity() {
        return Identity.of(tree());
    }
}
