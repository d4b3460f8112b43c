package io.waybill.cel.value;

/** A value that knows the name of its type. */
public interface Named {

    /** The name of its type in expressions. */
    String typeName();

    /** How many parts it has for the measure of costs. */
    default long size() {
        return 1;
    }
}
