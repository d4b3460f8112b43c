package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.Report;
import io.waybill.validate.typed.Values;
import java.util.Optional;

/** The fields {@code apiVersion} and {@code kind}, without which nothing is a resource. */
final class TypeMeta {

    private TypeMeta() {}

    /** The API server finds no kind either, and looks at nothing else. */
    static void unknownVersion(Mapping mapping, Report report) {
        report.error(
                Rule.UNKNOWN_KIND,
                mapping,
                "kind",
                FieldPath.root().field("kind"),
                "Without an apiVersion the kind \"" + report.resource().kind()
                        + "\" is not known, so nothing else was checked.",
                "Correct apiVersion first.");
    }

    /** Reports a field that is missing or no text; whether it is there. */
    static boolean require(Mapping mapping, String key, Report report) {
        FieldPath field = FieldPath.root().field(key);
        Node value = mapping.get(key);
        if (value == null || Fields.isAbsent(value) || mapping.string(key).equals(Optional.of(""))) {
            report.error(
                    Rule.NOT_A_RESOURCE,
                    mapping,
                    key,
                    field,
                    "The document has no " + key + ", so it is not a resource.",
                    key.equals("kind")
                            ? "Add a kind, such as \"Deployment\"."
                            : "Add an apiVersion, such as \"apps/v1\".");
            return false;
        }
        if (mapping.string(key).isEmpty()) {
            report.error(
                    Rule.TYPE,
                    value,
                    field,
                    "\"" + key + "\" must be text, not " + Values.describe(value) + ".",
                    "Quote the value.");
            return false;
        }
        return true;
    }
}
