package io.waybill.validate.rules.cluster;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The flow schemas and the priority level of API servers, which nobody may change: ValidateFlowSchema and
 * ValidateIfMandatoryPriorityLevelConfigurationObject of flowcontrol, in the versions whose fields are those of 1.36.
 */
final class MandatoryFlows {

    private static final String CATCH_ALL = "catch-all";
    private static final String EXEMPT = "exempt";
    private static final String ROUND_TRIP = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
    private static final Sequence ALL = texts("*");

    private static final Mapping EVERY_RESOURCE = Mapping.of(Map.of(
            "verbs", ALL, "apiGroups", ALL, "resources", ALL, "namespaces", ALL, "clusterScope", Scalar.of(true)));

    private static final Mapping EVERY_URL = Mapping.of(Map.of("verbs", ALL, "nonResourceURLs", ALL));

    private static final Mapping EXEMPT_SCHEMA = Mapping.of(Map.of(
            "matchingPrecedence", Scalar.of(1),
            "priorityLevelConfiguration", named(EXEMPT),
            "rules", rules("system:masters")));

    private static final Mapping CATCH_ALL_SCHEMA = Mapping.of(Map.of(
            "matchingPrecedence", Scalar.of(10_000),
            "priorityLevelConfiguration", named(CATCH_ALL),
            "distinguisherMethod", Mapping.of(Map.of("type", Scalar.of("ByUser"))),
            "rules", rules("system:unauthenticated", "system:authenticated")));

    private static final Mapping CATCH_ALL_LIMITS = Mapping.of(Map.of(
            "nominalConcurrencyShares", Scalar.of(5),
            "lendablePercent", Scalar.of(0),
            "limitResponse", Mapping.of(Map.of("type", Scalar.of("Reject")))));

    private MandatoryFlows() {}

    static void schema(TypedObject schema) {
        Mapping spec = Fields.at(schema.mapping(), "spec");
        switch (named(schema)) {
            case EXEMPT -> fixed(schema, spec.equals(EXEMPT_SCHEMA));
            case CATCH_ALL -> fixed(schema, spec.equals(CATCH_ALL_SCHEMA));
            default -> {}
        }
    }

    static void level(TypedObject level) {
        if (named(level).equals(CATCH_ALL)) {
            Mapping limited = Fields.at(level.mapping(), "spec", "limited");
            Mapping complete =
                    Fields.has(limited, "lendablePercent") ? limited : limited.with("lendablePercent", Scalar.of(0));
            fixed(level, complete.equals(CATCH_ALL_LIMITS));
        }
        level.object("metadata")
                .filter(metadata ->
                        hasFieldsOfToday(level) && Fields.has(Fields.at(metadata.mapping(), "annotations"), ROUND_TRIP))
                .ifPresent(metadata -> metadata.error(
                        Rule.FORBIDDEN_FIELD,
                        "annotations",
                        "The API server keeps the annotation " + ROUND_TRIP + " for itself.",
                        "Remove it."));
    }

    private static void fixed(TypedObject object, boolean unchanged) {
        if (!unchanged && hasFieldsOfToday(object)) {
            object.error(
                    Rule.MISMATCH,
                    "spec",
                    "The API server makes \"" + named(object) + "\" by itself, and accepts no other spec for it.",
                    "Use another name.");
        }
    }

    private static boolean hasFieldsOfToday(TypedObject object) {
        return Stream.of(".v1.", ".v1beta3.").anyMatch(object.typeName()::contains);
    }

    private static String named(TypedObject object) {
        return object.objectOrEmpty("metadata").text("name");
    }

    private static Mapping named(String name) {
        return Mapping.of(Map.of("name", Scalar.of(name)));
    }

    private static Sequence rules(String... groups) {
        Sequence subjects = Sequence.of(Stream.of(groups)
                .map(group -> Mapping.of(Map.of("kind", Scalar.of("Group"), "group", named(group))))
                .toList());
        return Sequence.of((Node) Mapping.of(Map.of(
                "subjects",
                subjects,
                "resourceRules",
                Sequence.of((Node) EVERY_RESOURCE),
                "nonResourceRules",
                Sequence.of((Node) EVERY_URL))));
    }

    private static Sequence texts(String text) {
        return Sequence.of((Node) Scalar.of(text));
    }
}
