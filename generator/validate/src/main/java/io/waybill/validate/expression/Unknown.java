package io.waybill.validate.expression;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What stands in trees for values that only a cluster knows. An expression that needs one has no value but is unknown;
 * one that is decided by other values is not.
 */
public final class Unknown {

    /** A value that is there, but not known. */
    public static final Scalar VALUE = Scalar.of("unknown");

    /** A value that may be there or not. */
    public static final Scalar PERHAPS = Scalar.of("unknown, if there");

    /** No key of Kubernetes begins with that character. */
    private static final String OTHERS = "\0";

    private Unknown() {}

    /** Whether a node stands for a value that is not known. */
    @SuppressWarnings("ReferenceEquality") // other texts may read the same
    public static boolean is(@Nullable Node node) {
        return node == VALUE || node == PERHAPS;
    }

    /** Whether it is not even known if there is a value. */
    @SuppressWarnings("ReferenceEquality") // other texts may read the same
    public static boolean mayBeAbsent(@Nullable Node node) {
        return node == PERHAPS;
    }

    /** An object that may have other keys than those. */
    public static Mapping open(Mapping known) {
        return known.with(OTHERS, VALUE);
    }

    /** Whether an object may have other keys than its own. */
    public static boolean isOpen(Mapping mapping) {
        return mapping.get(OTHERS) != null;
    }
}
