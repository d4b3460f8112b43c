package io.waybill.diff;

import io.waybill.diff.refusal.Refusals;
import io.waybill.diff.tree.Difference;
import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.PathFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes do that the API server accepts. */
final class Effects {

    private static final String API_VERSION = "apiVersion";
    private static final List<String> IDENTITY = List.of("kind", "metadata.name", "metadata.namespace");

    private static final String READ_AT_START =
            "Environment variables change when the container restarts; mounted files update on their own.";

    private static final String INGRESS_ONLY =
            "policyTypes stays [Ingress], so that egress rules have no effect; write policyTypes: [Ingress, Egress].";

    /** What there is to say of updates in place, by kind and field. */
    private static final Map<String, Map<String, String>> NOTES = Map.of(
            "ConfigMap", Map.of("data", READ_AT_START, "binaryData", READ_AT_START),
            "Secret", Map.of("data", READ_AT_START, "stringData", READ_AT_START),
            "batch/CronJob",
                    Map.of("spec.jobTemplate", "Jobs that run stay as they are; the next one is made from it."),
            "PersistentVolumeClaim",
                    Map.of("spec.resources.requests.storage", "The claim grows where its storage class allows it."));

    private final List<String> ignored;
    private final Rollout rollout;
    private final Map<String, String> notes;
    private final boolean keepsOutEgress;

    Effects(Update update, Update byValue) {
        this.ignored = Refusals.ignored(update);
        this.rollout = Rollout.of(update, byValue);
        this.notes = NOTES.getOrDefault(update.kind(), Map.of());
        this.keepsOutEgress = keepsOutEgress(update);
    }

    /** The change that a difference makes. */
    FieldChange of(Difference difference) {
        String path = difference.path().toString();
        FieldChange change = new FieldChange(
                path,
                Optional.ofNullable(difference.before()),
                Optional.ofNullable(difference.after()),
                Effect.UPDATE,
                "",
                Optional.empty(),
                Optional.ofNullable(difference.origin()));
        if (!difference.sameMeaning().isEmpty()) {
            return change.with(Effect.NONE, difference.sameMeaning());
        }
        if (isIgnored(path)) {
            return change.with(Effect.NONE, "The API server ignores it in a manifest.");
        }
        if (path.equals(API_VERSION)) {
            return change.with(Effect.NONE, "It is the same object in another version of its API.");
        }
        if (IDENTITY.contains(path)) {
            return change.with(
                    Effect.RECREATE,
                    "This is a different object: the new one is created, and the old one stays until you delete it.");
        }
        Optional<String> note = notes.entrySet().stream()
                .filter(entry -> isAtOrBelow(path, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (note.isPresent()) {
            return change.with(Effect.UPDATE, note.get());
        }
        if (isAtOrBelow(path, "spec.egress") && keepsOutEgress) {
            return change.with(Effect.UPDATE, INGRESS_ONLY);
        }
        return isAtOrBelow(path, "spec.template") ? change.with(rollout.effect(), rollout.reason()) : change;
    }

    /** Whether the API server takes no value of a field from a manifest. */
    boolean isIgnored(String path) {
        return ignored.stream().anyMatch(field -> isAtOrBelow(path, field));
    }

    /** The policy types that were filled in stay when egress rules are added: SetDefaults_NetworkPolicy. */
    private static boolean keepsOutEgress(Update update) {
        return update.kind().equals("networking.k8s.io/NetworkPolicy")
                && !PathFields.sequence(update.after(), "spec.policyTypes")
                        .items()
                        .contains(Scalar.of("Egress"));
    }

    private static boolean isAtOrBelow(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
