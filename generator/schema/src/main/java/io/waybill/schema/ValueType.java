package io.waybill.schema;

import java.util.Optional;

/** The type of a field's value. Its text form, such as {@code list<core.v1.Container>}, is the one of the facts file. */
public sealed interface ValueType {

    /** A value without fields of its own. */
    enum Primitive implements ValueType {
        /** Text. */
        STRING("string"),
        /** {@code true} or {@code false}. */
        BOOLEAN("boolean"),
        /** A whole number of 32 bits. */
        INT32("int32"),
        /** A whole number of 64 bits. */
        INT64("int64"),
        /** A number with a fraction. */
        DOUBLE("double"),
        /** An amount such as {@code 100Mi}. */
        QUANTITY("quantity"),
        /** A whole number, or text such as a port name or a percentage. */
        INT_OR_STRING("int-or-string"),
        /** A moment in RFC 3339 form. */
        DATE_TIME("date-time"),
        /** Bytes in base64. */
        BYTES("bytes"),
        /** Any value at all. */
        ANY("any");

        private final String text;

        Primitive(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A list.
     *
     * @param element the type of each item
     */
    record ListOf(ValueType element) implements ValueType {
        @Override
        public String toString() {
            return "list<" + element + ">";
        }
    }

    /**
     * A mapping with free keys.
     *
     * @param value the type of each value
     */
    record MapOf(ValueType value) implements ValueType {
        @Override
        public String toString() {
            return "map<" + value + ">";
        }
    }

    /**
     * An object with fields.
     *
     * @param typeName the name of its {@link ObjectType}
     */
    record Reference(String typeName) implements ValueType {
        @Override
        public String toString() {
            return typeName;
        }
    }

    /** Reads the text form back. */
    static ValueType parse(String text) {
        if (text.startsWith("list<") && text.endsWith(">")) {
            return new ListOf(parse(text.substring(5, text.length() - 1)));
        }
        if (text.startsWith("map<") && text.endsWith(">")) {
            return new MapOf(parse(text.substring(4, text.length() - 1)));
        }
        for (Primitive primitive : Primitive.values()) {
            if (primitive.text.equals(text)) {
                return primitive;
            }
        }
        return new Reference(text);
    }

    /** The referenced type of this value, of its items or of its values; empty if there is none. */
    default Optional<String> referencedType() {
        if (this instanceof Reference reference) {
            return Optional.of(reference.typeName());
        }
        if (this instanceof ListOf list) {
            return list.element().referencedType();
        }
        if (this instanceof MapOf map) {
            return map.value().referencedType();
        }
        return Optional.empty();
    }
}
