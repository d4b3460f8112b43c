package io.waybill.codegen;

/**
 * The definition of a kind, which its class returns.
 *
 * @param className the class that contains it, by its simple name; it is beside that of the kind
 * @param name the name of the definition, such as {@code widgets.example.com}
 * @param yaml the definition
 */
public record DefinitionText(String className, String name, String yaml) {}
