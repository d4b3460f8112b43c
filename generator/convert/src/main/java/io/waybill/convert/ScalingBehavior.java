package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Optional;

/** The behaviour of an autoscaler as a server writes it into an annotation: its own names, and all defaults filled in. */
final class ScalingBehavior {

    private ScalingBehavior() {}

    static Mapping internal(Mapping behavior) {
        return Trees.of(
                "ScaleUp",
                rules(
                        Fields.at(behavior, "scaleUp"),
                        Scalar.of(0),
                        List.of(policy("Pods", 4, 15), policy("Percent", 100, 15))),
                "ScaleDown",
                rules(Fields.at(behavior, "scaleDown"), Scalar.ofNull(), List.of(policy("Percent", 100, 15))));
    }

    private static Mapping policy(String type, int value, int seconds) {
        return Trees.of("Type", Scalar.of(type), "Value", Scalar.of(value), "PeriodSeconds", Scalar.of(seconds));
    }

    private static Mapping rules(Mapping rules, Scalar window, List<Mapping> policies) {
        List<Mapping> own = Fields.items(rules, "policies").stream()
                .map(policy -> Trees.of(
                        "Type",
                        Fields.value(policy, "type"),
                        "Value",
                        Fields.value(policy, "value"),
                        "PeriodSeconds",
                        Fields.value(policy, "periodSeconds")))
                .toList();
        Optional<Node> given = Fields.value(rules, "stabilizationWindowSeconds");
        return Trees.of(
                "StabilizationWindowSeconds",
                given.orElse(window),
                "SelectPolicy",
                Fields.value(rules, "selectPolicy").orElse(Scalar.of("Max")),
                "Policies",
                Sequence.of((own.isEmpty() ? policies : own).toArray(Node[]::new)),
                "Tolerance",
                Fields.value(rules, "tolerance").orElse(Scalar.ofNull()));
    }
}
