package io.waybill.validate.expression;

import java.util.List;
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
        AUTHORIZER,
        /** What asks whether a user may do something with a certain resource. */
        RESOURCE_CHECK
    }

    /**
     * An object with known fields.
     *
     * @param types the types of the fields, by name
     * @param isDeclared whether expressions name the fields as they are; those of resources are escaped where the language
     *     could not read them otherwise
     */
    record Fields(Map<String, ExpressionType> types, boolean isDeclared) implements ExpressionType {

        /** An object of a resource, whose fields are escaped. */
        public Fields(Map<String, ExpressionType> types) {
            this(types, false);
        }

        /** An object that API servers declare for expressions alone, such as the request of an admission policy. */
        public static Fields declared(Map<String, ExpressionType> types) {
            return new Fields(types, true);
        }
    }

    /**
     * A value with a limit to its size, which bounds what an expression over it can cost.
     *
     * @param type its type without the limit
     * @param most how many characters or bytes it has at most
     */
    record Sized(Simple type, long most) implements ExpressionType {}

    /** What the items of a list have to do with each other. */
    enum ListKind {
        /** Nothing but their order. */
        ATOMIC,
        /** Each is there once, in any order. */
        SET,
        /** Each has keys of its own, in any order. */
        MAP
    }

    /**
     * A list.
     *
     * @param item the type of its items
     * @param kind what the items have to do with each other
     * @param keys the names of the keys where it is a map
     * @param most how many items it has at most
     */
    record ListOf(ExpressionType item, ListKind kind, List<String> keys, long most) implements ExpressionType {

        /** A list of which nothing more is known. */
        public ListOf(ExpressionType item) {
            this(item, ListKind.ATOMIC, List.of(), Long.MAX_VALUE);
        }
    }

    /**
     * An object whose keys are not known.
     *
     * @param value the type of its values
     * @param most how many it has at most
     */
    record MapOf(ExpressionType value, long most) implements ExpressionType {

        /** An object of which nothing more is known. */
        public MapOf(ExpressionType value) {
            this(value, Long.MAX_VALUE);
        }
    }

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
