package io.waybill.validate.typed;

import io.waybill.dsl.tree.Mapping;
import org.jspecify.annotations.Nullable;

/** Judges custom resources by what a set says of their kinds. */
@FunctionalInterface
public interface CustomResourceCheck {

    /**
     * Reports what is wrong.
     *
     * @param old what the resource was before; null where it is new
     * @return whether the set has a definition of the resource's kind
     */
    boolean check(TypedObject resource, @Nullable Mapping old);
}
