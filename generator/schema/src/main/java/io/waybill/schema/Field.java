package io.waybill.schema;

/**
 * A field of an object type.
 *
 * @param name the name in YAML
 * @param type the type of its value
 * @param required whether the API server refuses an object without it
 * @param span the minors that have it in this form
 */
public record Field(String name, ValueType type, boolean required, Span span) {}
