package io.waybill.codegen;

import io.waybill.schema.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * What the class of a type offers.
 *
 * @param name the type, such as {@code core.v1.Container}
 * @param className the qualified name of its class
 * @param factory what makes a value with the required fields
 * @param fields the setters, by field, in the order of YAML
 * @param kind the kind whose apiVersion and kind the factory sets; empty for other types
 * @param specType the type of the kind's spec
 * @param specFields the setters of the spec's fields that the kind has too, by field
 */
public record DslType(
        String name,
        String className,
        DslFactory factory,
        Map<String, DslField> fields,
        Optional<Kind> kind,
        Optional<String> specType,
        Map<String, DslField> specFields) {}
