package io.waybill.validate.typed;

/** Judges custom resources by what a set says of their kinds. */
@FunctionalInterface
public interface CustomResourceCheck {

    /**
     * Reports what is wrong.
     *
     * @return whether the set has a definition of the resource's kind
     */
    boolean check(TypedObject resource);
}
