package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Set;

/** Admission webhooks, whose defaults differ between v1beta1 and v1. */
final class WebhookConversion {

    private static final Set<String> WITHOUT_EFFECT = Set.of("None", "NoneOnDryRun");

    private WebhookConversion() {}

    /** What v1beta1 means when a webhook leaves these fields out, v1 has to be told. */
    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inItems(resource, "webhooks", FieldPath.root(), (webhook, path) -> {
            Mapping told = defaults(webhook, path, step, notes, "Ignore", "Exact", 30);
            if (webhook.string("sideEffects").filter(WITHOUT_EFFECT::contains).isEmpty()) {
                notes.decision(
                        webhook,
                        "sideEffects",
                        path,
                        step.to() + " accepts only webhooks that declare to have no side effects on a dry run.",
                        "Write None or NoneOnDryRun, if that is true; " + step.from() + " accepts them too.");
            }
            Sequence versions = Sequence.of(Scalar.of("v1beta1")).at(webhook.origin());
            return notes.implied(told, "admissionReviewVersions", versions, "v1beta1", path, step.from());
        });
    }

    /** What v1 means when a webhook leaves these fields out, v1beta1 has to be told. */
    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inItems(
                resource,
                "webhooks",
                FieldPath.root(),
                (webhook, path) -> defaults(webhook, path, step, notes, "Fail", "Equivalent", 10));
    }

    private static Mapping defaults(
            Mapping webhook,
            FieldPath path,
            Conversion.Step step,
            Notes notes,
            String failure,
            String match,
            int wait) {
        String from = step.from();
        Mapping told = notes.implied(webhook, "failurePolicy", Scalar.of(failure), failure, path, from);
        told = notes.implied(told, "matchPolicy", Scalar.of(match), match, path, from);
        return notes.implied(told, "timeoutSeconds", Scalar.of(wait), String.valueOf(wait), path, from);
    }
}
