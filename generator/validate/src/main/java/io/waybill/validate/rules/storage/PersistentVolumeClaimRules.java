package io.waybill.validate.rules.storage;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What a claim asks for, in a PersistentVolumeClaim, a template of one or a pod's ephemeral volume. */
final class PersistentVolumeClaimRules {

    private static final String STORAGE = "storage";
    private static final String SOURCE = "dataSource";
    private static final String SOURCE_REF = "dataSourceRef";
    private static final String CLAIM = "PersistentVolumeClaim";

    private PersistentVolumeClaimRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("core.v1.PersistentVolumeClaimSpec", AccessModes.FIELD);
        rules.requiring("core.v1.TypedLocalObjectReference", "core.v1.TypedObjectReference");
        rules.requiring("core.v1.PersistentVolumeClaimTemplate");
        rules.on(PersistentVolumeClaimRules::claim, "core.v1.PersistentVolumeClaim");
        rules.on(template -> spec(template.objectOrEmpty("spec"), true), "core.v1.PersistentVolumeClaimTemplate");
    }

    private static void claim(TypedObject claim) {
        boolean isOfStatefulSet = claim.path() != FieldPath.root();
        if (!isOfStatefulSet || claim.isAtLeast(Behaviour.CLAIM_TEMPLATES_ARE_JUDGED)) {
            spec(claim.objectOrEmpty("spec"), isOfStatefulSet);
        }
    }

    private static void spec(TypedObject spec, boolean isTemplate) {
        AccessModes.check(spec);
        storage(spec);
        Format.SUBDOMAIN.check(spec, "storageClassName");
        Format.SUBDOMAIN.check(spec, "volumeAttributesClassName");
        Required.notBlank(spec, "volumeMode");
        sources(spec, isTemplate);
    }

    private static void storage(TypedObject spec) {
        TypedObject resources = spec.objectOrEmpty("resources");
        Optional<TypedValue> storage = resources.entries("requests").stream()
                .filter(request -> request.key().equals(STORAGE))
                .findFirst();
        if (storage.isEmpty()) {
            resources.errorAt(
                    Rule.REQUIRED,
                    spec.path("resources").key(STORAGE),
                    "requests",
                    "The claim does not say how much storage it needs.",
                    "Add resources: {requests: {storage: 1Gi}}, or how much it needs.");
        }
        storage.ifPresent(amount ->
                Amounts.positive(spec, amount.at(spec.path("resources").key(STORAGE))));
    }

    /**
     * Of a claim alone, the API server forgets a dataSource that is neither a claim nor a snapshot, unless dataSourceRef
     * stands beside it: EnforceDataSourceBackwardsCompatibility. It forgets a dataSourceRef in another namespace unless
     * the gate CrossNamespaceVolumeDataSource is on.
     */
    private static void sources(TypedObject spec, boolean isTemplate) {
        Optional<TypedObject> ref = spec.object(SOURCE_REF)
                .filter(object -> spec.isAtLeast(Behaviour.VOLUMES_FROM_ANY_SOURCE))
                .filter(object -> !object.hasSome("namespace"));
        Optional<TypedObject> source = spec.object(SOURCE);
        source.ifPresent(object -> {
            if (isTemplate || ref.isPresent() || isKept(object)) {
                source(object);
            } else {
                group(object);
            }
        });
        ref.ifPresent(PersistentVolumeClaimRules::source);
        if (source.isPresent() && ref.isPresent() && !isSame(source.get(), ref.get())) {
            spec.error(Rule.MISMATCH, "dataSource and dataSourceRef name different objects.", "Remove one of the two.");
        }
    }

    private static boolean isKept(TypedObject source) {
        String group = source.text("apiGroup");
        String kind = source.text("kind");
        return group.isEmpty() && kind.equals(CLAIM)
                || group.equals("snapshot.storage.k8s.io") && kind.equals("VolumeSnapshot");
    }

    private static void source(TypedObject source) {
        Required.all(source, "name", "kind");
        group(source);
        String kind = source.text("kind");
        if (!source.hasSome("apiGroup") && !kind.isEmpty() && !kind.equals(CLAIM)) {
            source.error(
                    Rule.UNSUPPORTED_VALUE,
                    "Of the kinds without a group, a claim accepts data only from a " + CLAIM + ", not from a \"" + kind
                            + "\".",
                    "Set apiGroup, or name a " + CLAIM + ".");
        }
    }

    private static void group(TypedObject source) {
        if (source.isAtLeast(Behaviour.SOURCE_GROUPS_ARE_JUDGED)) {
            Format.SUBDOMAIN.check(source, "apiGroup");
        }
    }

    private static boolean isSame(TypedObject source, TypedObject ref) {
        return Stream.of("apiGroup", "kind", "name")
                .allMatch(field -> source.text(field).equals(ref.text(field)));
    }
}
