package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.Report;
import java.util.Optional;
import java.util.Set;

/** What holds for the names of all kinds, known or not: each becomes a part of a URL. */
final class Names {

    private static final FieldPath METADATA = FieldPath.root().field("metadata");

    /** Groups of kinds that ask a question of the server and are not stored. */
    private static final Set<String> NAMELESS_GROUPS = Set.of("authentication.k8s.io", "authorization.k8s.io");

    /** Kinds that the server finds a name for. */
    private static final Set<String> NAMED_BY_THE_SERVER = Set.of("LimitRange");

    private Names() {}

    static void check(Mapping resource, Report report) {
        if (NAMELESS_GROUPS.contains(report.resource().group())) {
            return;
        }
        Mapping metadata = resource.mapping("metadata").orElseGet(Mapping::empty);
        boolean named = !Fields.isAbsent(metadata.get("name")) || !Fields.isAbsent(metadata.get("generateName"));
        if (!named && !NAMED_BY_THE_SERVER.contains(report.resource().kind())) {
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
                            + ": it must not be \".\" or \"..\" and must not contain \"/\" or" + " \"%\".",
                    "Use lower-case letters, digits and dashes.");
        } else if (name.isEmpty()
                && key.equals("name")
                && !NAMED_BY_THE_SERVER.contains(report.resource().kind())) {
            report.error(Rule.REQUIRED, metadata, key, METADATA.field(key), "The name is empty.", "Set metadata.name.");
        }
    }
}
