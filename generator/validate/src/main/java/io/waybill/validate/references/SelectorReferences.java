package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Set;

/** What budgets, policies and autoscalers are for. */
final class SelectorReferences {

    private static final Set<String> SCALED =
            Set.of("Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");

    private SelectorReferences() {}

    static void check(Inventory inventory) {
        inventory.ofKind("PodDisruptionBudget").forEach(budget -> selects(inventory, budget, "selector"));
        inventory.ofKind("NetworkPolicy").forEach(policy -> selects(inventory, policy, "podSelector"));
        inventory.ofKind("HorizontalPodAutoscaler").forEach(scaler -> target(inventory, scaler));
    }

    private static void selects(Inventory inventory, TypedObject resource, String field) {
        resource.object("spec").filter(spec -> spec.object(field).isPresent()).ifPresent(spec -> {
            Selector selector = Selector.of(spec.object(field).orElseThrow());
            if (!selector.isEmpty()
                    && inventory
                            .selected(Inventory.namespace(resource), selector)
                            .isEmpty()) {
                spec.warning(
                        Rule.SELECTS_NOTHING,
                        field,
                        "No pods here have " + selector + ", so the " + resource.kindName() + " does nothing.",
                        "Select labels that the pods of a workload in this namespace have.");
            }
        });
    }

    private static void target(Inventory inventory, TypedObject scaler) {
        scaler.object("spec").flatMap(spec -> spec.object("scaleTargetRef")).ifPresent(target -> {
            if (SCALED.contains(target.text("kind"))) {
                inventory.require(
                        target, "name", target.text("kind"), Inventory.namespace(scaler), target.text("name"));
            }
        });
    }
}
