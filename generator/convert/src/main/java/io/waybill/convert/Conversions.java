package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.Optional;

/** The conversions whose versions differ in more than their names. */
final class Conversions {

    private Conversions() {}

    /** The conversion of a kind to an older version; most versions have the same fields. */
    static Conversion of(String kind, String from, String to) {
        return switch (kind) {
            case "Ingress" -> from.endsWith("/v1") ? new IngressConversion() : Conversion.SAME_FIELDS;
            case "PodDisruptionBudget" -> Conversions::podDisruptionBudget;
            case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" -> Conversions::webhooks;
            case "PriorityLevelConfiguration" -> to.endsWith("v1beta3") ? Conversion.SAME_FIELDS : Conversions::shares;
            case "CustomResourceDefinition" -> Conversions::customResourceDefinition;
            case "HorizontalPodAutoscaler" ->
                to.endsWith("/v1") || to.endsWith("v2beta1")
                        ? (resource, api) -> Optional.empty()
                        : Conversion.SAME_FIELDS;
            case "EndpointSlice" -> (resource, api) -> Optional.empty();
            default -> Conversion.SAME_FIELDS;
        };
    }

    /** An empty selector means all pods in policy/v1, and none in policy/v1beta1. */
    private static Optional<Mapping> podDisruptionBudget(Mapping resource, Object api) {
        boolean selectsAll = resource.mapping("spec")
                .flatMap(spec -> spec.mapping("selector"))
                .filter(Mapping::isEmpty)
                .isPresent();
        return selectsAll ? Optional.empty() : Optional.of(resource);
    }

    /** What v1 means when a webhook leaves these fields out, v1beta1 has to be told. */
    private static Optional<Mapping> webhooks(Mapping resource, Object api) {
        return Optional.of(Trees.inItems(resource, "webhooks", webhook -> {
            Mapping told = Trees.orElse(webhook, "failurePolicy", Scalar.of("Fail"));
            told = Trees.orElse(told, "matchPolicy", Scalar.of("Equivalent"));
            return Trees.orElse(told, "timeoutSeconds", Scalar.of(10));
        }));
    }

    /** Before v1beta3 the nominal shares were called assured. */
    private static Optional<Mapping> shares(Mapping resource, Object api) {
        return Optional.of(Trees.in(
                resource,
                "spec",
                spec -> Trees.in(
                        spec,
                        "limited",
                        limited -> Trees.renamed(limited, "nominalConcurrencyShares", "assuredConcurrencyShares"))));
    }

    /** Fields that no schema names are dropped in v1, and kept in v1beta1 unless it is told otherwise. */
    private static Optional<Mapping> customResourceDefinition(Mapping resource, Object api) {
        return Optional.of(
                Trees.in(resource, "spec", spec -> Trees.orElse(spec, "preserveUnknownFields", Scalar.of(false))));
    }
}
