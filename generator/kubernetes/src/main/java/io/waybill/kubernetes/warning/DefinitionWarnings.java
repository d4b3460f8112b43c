package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Formats in definitions of custom resources that the server does not check (apiextensions, validation/formats.go, 1.36). */
final class DefinitionWarnings {

    private static final Set<String> TEXT_FORMATS = Set.of(
            "bsonobjectid",
            "uri",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "cidr",
            "mac",
            "uuid",
            "uuid3",
            "uuid4",
            "uuid5",
            "isbn",
            "isbn10",
            "isbn13",
            "creditcard",
            "ssn",
            "hexcolor",
            "rgbcolor",
            "byte",
            "password",
            "date",
            "duration",
            "datetime",
            "k8sshortname",
            "k8slongname");

    private static final List<String> SINGLE = List.of("not", "additionalProperties", "additionalItems", "items");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "items");
    private static final List<String> MAPS = List.of("properties", "patternProperties", "definitions", "dependencies");

    private final Warnings warnings;
    private final Set<String> reported = new HashSet<>();

    private DefinitionWarnings(Warnings warnings) {
        this.warnings = warnings;
    }

    static void check(Part definition, Warnings warnings) {
        if (!warnings.isAtLeast(Since.FORMATS)) {
            return;
        }
        DefinitionWarnings formats = new DefinitionWarnings(warnings);
        Part spec = definition.field("spec");
        formats.schema(spec.field("validation").field("openAPIV3Schema"));
        for (Part version : spec.items("versions")) {
            formats.schema(version.field("schema").field("openAPIV3Schema"));
        }
    }

    private void schema(Part schema) {
        if (schema.isEmpty()) {
            return;
        }
        String format = schema.text("format");
        if (!format.isEmpty() && !isKnown(schema.text("type"), format) && reported.add(format)) {
            warnings.add(
                    schema,
                    "format",
                    "The format \"" + format + "\" is unknown for the type "
                            + (schema.text("type").isEmpty() ? "string" : schema.text("type"))
                            + ", and is not checked.",
                    "Use a format that the server knows, or a pattern.");
        }
        SINGLE.forEach(field -> schema(schema.field(field)));
        LISTS.forEach(field -> schema.items(field).forEach(this::schema));
        for (String field : MAPS) {
            Part map = schema.field(field);
            map.keys().forEach(key -> schema(map.key(key)));
        }
    }

    private static boolean isKnown(String type, String format) {
        return switch (type) {
            case "", "string" -> TEXT_FORMATS.contains(format.replace("-", ""));
            case "integer" -> format.equals("int32") || format.equals("int64");
            case "number" -> format.equals("float") || format.equals("double");
            default -> false;
        };
    }
}
