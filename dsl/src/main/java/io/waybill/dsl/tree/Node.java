package io.waybill.dsl.tree;

import org.jspecify.annotations.Nullable;

/**
 * A part of a resource: a {@link Mapping}, a {@link Sequence} or a {@link Scalar}.
 *
 * <p>Nodes are immutable. Two nodes are equal if they contain the same data; the order of keys and the origin do not
 * count. {@code toString} is the YAML.
 */
public sealed interface Node permits Mapping, Sequence, Scalar {

    /** Where this node was written, when that is known: always after reading YAML, in Java only while tracing. */
    @Nullable Origin origin();
}
