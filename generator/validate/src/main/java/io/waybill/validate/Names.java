package io.waybill.validate;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import java.util.Optional;

/** What holds for the names of all kinds, known or not: each becomes a part of a URL. */
final class Names {

    private static final FieldPath METADATA = FieldPath.root().field("metadata");

    private Names() {}

    static void check(Mapping resource, Report report) {
        Mapping metadata = resource.mapping("metadata").orElseGet(Mapping::empty);
        boolean named = !Values.isAbsent(metadata.get("name")) || !Values.isAbsent(metadata.get("generateName"));
        if (!named) {
            boolean hasMetadata = resource.mapping("metadata").isPresent();
            report.error(
                    Rule.REQUIRED,
                    hasMetadata ? metadata : resource,
                    hasMetadata ? "name" : "metadata",
                    METADATA.field("name"),
                    "The resource has no name.",
                    "Set metadata.name.");
        }
        checkSegment(metadata, "name", report);
        checkSegment(metadata, "namespace", report);
    }

    private static void checkSegment(Mapping metadata, String key, Report report) {
        Optional<String> text = metadata.string(key);
        if (text.isEmpty()) {
            return;
        }
        String name = text.get();
        boolean bad = name.equals(".") || name.equals("..") || name.contains("/") || name.contains("%");
        if (bad) {
            report.error(
                    Rule.INVALID_NAME,
                    metadata,
                    key,
                    METADATA.field(key),
                    "\"" + name + "\" cannot be a " + key
                            + ": it may not be \".\" or \"..\" and may not contain \"/\" or" + " \"%\".",
                    "Use lower-case letters, digits and dashes.");
        } else if (name.isEmpty() && key.equals("name")) {
            report.error(Rule.REQUIRED, metadata, key, METADATA.field(key), "The name is empty.", "Set metadata.name.");
        }
    }
}
