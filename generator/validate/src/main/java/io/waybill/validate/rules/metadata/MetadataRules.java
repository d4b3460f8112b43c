package io.waybill.validate.rules.metadata;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The metadata that all resources have: labels, annotations, finalizers, owners. */
public final class MetadataRules {

    private static final int LARGEST_ANNOTATIONS = 256 * 1024;
    private static final Set<String> STANDARD_FINALIZERS = Set.of("orphan", "foregroundDeletion", "kubernetes");

    /**
     * Kinds whose finalizers need not say whose they are, as those of custom resources: they are validated by
     * ValidateObjectMeta of apimachinery, not of core.
     */
    private static final Set<String> ANY_FINALIZER = Set.of(
            "PodDisruptionBudget",
            "CustomResourceDefinition",
            "APIService",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "RuntimeClass",
            "Lease",
            "LeaseCandidate");

    private MetadataRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.onEveryResource(resource -> resource.object("metadata").ifPresent(metadata -> check(resource, metadata)));
    }

    private static void check(TypedObject resource, TypedObject metadata) {
        ResourceNames.check(resource, metadata);
        Labels.check(metadata, "labels");
        annotations(metadata);
        finalizers(metadata, resource.isCustom() || ANY_FINALIZER.contains(resource.kindName()));
        owners(metadata);
        Ranges.notNegative(metadata, "generation");
    }

    /** Reports annotations whose keys are malformed, and annotations that are too large together. */
    public static void annotations(TypedObject metadata) {
        long size = 0;
        for (TypedValue annotation : metadata.entries("annotations")) {
            size += annotation.key().getBytes(StandardCharsets.UTF_8).length
                    + annotation.text().getBytes(StandardCharsets.UTF_8).length;
            String key = annotation.key().toLowerCase(Locale.ROOT);
            if (!Format.QUALIFIED_NAME.fits(key)) {
                metadata.error(
                        Rule.INVALID_FORMAT,
                        annotation.at(metadata.path("annotations")),
                        Format.QUALIFIED_NAME.message(annotation.key()),
                        Format.QUALIFIED_NAME.rule());
            }
        }
        if (size > LARGEST_ANNOTATIONS) {
            metadata.error(
                    Rule.TOO_LARGE,
                    "annotations",
                    "The annotations have " + size + " bytes together; the API server accepts at most "
                            + LARGEST_ANNOTATIONS + ".",
                    "Move large values into a ConfigMap.");
        }
    }

    private static void finalizers(TypedObject metadata, boolean any) {
        for (TypedValue finalizer : metadata.items("finalizers")) {
            String name = finalizer.text();
            if (!Format.QUALIFIED_NAME.fits(name)) {
                metadata.error(
                        Rule.INVALID_FORMAT,
                        finalizer.at(metadata.path("finalizers")),
                        Format.QUALIFIED_NAME.message(name),
                        Format.QUALIFIED_NAME.rule());
            } else if (!any && !name.contains("/") && !STANDARD_FINALIZERS.contains(name)) {
                metadata.error(
                        Rule.INVALID_FORMAT,
                        finalizer,
                        "\"" + name + "\" is neither a finalizer of Kubernetes nor qualified with a domain.",
                        "Put a domain before it, such as \"example.com/" + name + "\".");
            }
        }
        List<String> all = metadata.texts("finalizers");
        if (all.contains("orphan") && all.contains("foregroundDeletion")) {
            metadata.error(
                    Rule.ONE_OF,
                    "finalizers",
                    "The finalizers orphan and foregroundDeletion exclude each other.",
                    "Remove one of the two.");
        }
    }

    /** The API server reports the fields of an owner without its number in the list. */
    private static void owners(TypedObject metadata) {
        boolean controlled = false;
        for (TypedObject owner : metadata.objects("ownerReferences")) {
            for (String field : List.of("apiVersion", "kind", "name", "uid")) {
                if (!owner.hasSome(field)) {
                    owner.errorAt(
                            Rule.REQUIRED,
                            metadata.path("ownerReferences").field(field),
                            field,
                            "An owner has no " + field + ".",
                            "Set it.");
                }
            }
            if (owner.text("apiVersion").equals("v1") && owner.text("kind").equals("Event")) {
                owners(metadata, owner, "An Event cannot be an owner.", "Remove it.");
            }
            if (owner.isTrue("controller") && controlled) {
                owners(metadata, owner, "Only one owner can be the controller.", "Set controller on one of them.");
            }
            controlled |= owner.isTrue("controller");
        }
    }

    private static void owners(TypedObject metadata, TypedObject owner, String message, String fix) {
        owner.errorAt(Rule.FORBIDDEN_FIELD, metadata.path("ownerReferences"), "kind", message, fix);
    }
}
