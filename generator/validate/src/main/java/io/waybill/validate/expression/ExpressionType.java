package io.waybill.validate.expression;

import java.util.Map;

/** What an expression can say of a value. */
public sealed interface ExpressionType {

    /** Types without parts. */
    enum Simple implements ExpressionType {
        /** A value of which nothing is known before it is there. */
        ANY,
        /** A boolean. */
        BOOLEAN,
        /** Bytes, written as Base64. */
        BYTES,
        /** A number with a fraction. */
        DOUBLE,
        /** A length of time, such as {@code 5m}. */
        DURATION,
        /** A whole number. */
        INTEGER,
        /** Null. */
        NULL,
        /** Text. */
        TEXT,
        /** A date, or a date with a time. */
        TIMESTAMP,
        /** What asks whether a user may do something; it has functions, but never a value here. */
        AUTHORIZER
    }

    /** An object with known fields. */
    record Fields(Map<String, ExpressionType> types) implements ExpressionType {}

    /** A list. */
    record ListOf(ExpressionType item) implements ExpressionType {}

    /** An object whose keys are not known. */
    record MapOf(ExpressionType value) implements ExpressionType {}

    /** A value that may be missing, as {@code optional} of the language. */
    record OptionalOf(ExpressionType value) implements ExpressionType {}

    /** The objects of which a policy makes a configuration to apply, whose fields are those of any kind. */
    record Configuration() implements ExpressionType {}

    /** A list of the patches that a policy makes. */
    record Patches() implements ExpressionType {}

    /**
     * A type that only the language knows.
     *
     * @param type its name for the type
     */
    record Foreign(Object type) implements ExpressionType {}
}
