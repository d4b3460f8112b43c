package io.waybill.cel.value;

/** A value with an equality of its own. */
public interface Comparing {

    /**
     * Whether it is equal to another value.
     *
     * @throws EvaluationError when the two cannot be compared
     */
    boolean isEqualTo(Object other);
}
