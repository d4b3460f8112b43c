package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fields that the target's API servers know but drop before they look at them, since a feature gate is off. */
final class DroppedFields {

    private DroppedFields() {}

    static void report(ServedApi api, FieldTraits traits, Mapping object, String field, FieldPath path, Report report) {
        List<String> off = api.gates().off(traits.gates(), api.minor());
        String start = "Kubernetes " + api.minor() + " drops \"" + field + "\"";
        report.add(
                Rule.DROPPED_FIELD,
                Severity.WARNING,
                object.originOf(field),
                path.toString(),
                off.isEmpty()
                        ? start + "."
                        : start + ": the feature gate " + String.join(" and ", off)
                                + (off.size() == 1 ? " is off." : " are off."),
                fix(api, traits, off));
    }

    private static String fix(ServedApi api, FieldTraits traits, List<String> off) {
        String remove = "Remove it";
        String gate = off.isEmpty() ? "" : ", or switch the gate on with --feature-gates";
        return firstToKeep(api, traits)
                .map(minor -> remove + gate + ", or target Kubernetes " + minor + " or newer.")
                .orElse(remove + gate + ".");
    }

    /** The next minor that keeps the field unless it is told otherwise. */
    private static Optional<Minor> firstToKeep(ServedApi api, FieldTraits traits) {
        return IntStream.rangeClosed(
                        api.minor().number() + 1, api.history().newest().number())
                .mapToObj(Minor::new)
                .filter(minor -> !traits.isDroppedIn(minor))
                .findFirst();
    }
}
