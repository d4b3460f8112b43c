package io.waybill.validate.references;

import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

/** What budgets, policies and autoscalers are for. */
final class SelectorReferences {

    private SelectorReferences() {}

    static void check(Inventory inventory) {
        inventory.ofKind("PodDisruptionBudget").forEach(budget -> selects(inventory, budget, "selector"));
        inventory.ofKind("NetworkPolicy").forEach(policy -> selects(inventory, policy, "podSelector"));
        inventory.ofKind("HorizontalPodAutoscaler").forEach(scaler -> target(inventory, scaler));
    }

    private static void selects(Inventory inventory, TypedObject resource, String field) {
        resource.object("spec").filter(spec -> spec.object(field).isPresent()).ifPresent(spec -> {
            LabelSelector selector = LabelSelector.of(Fields.at(spec.mapping(), field));
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
            if (WorkloadKind.named(target.text("kind"))
                    .filter(WorkloadKind::hasReplicas)
                    .isPresent()) {
                inventory.require(
                        target, "name", target.text("kind"), Inventory.namespace(scaler), target.text("name"));
            } else if (isKnown(target)) {
                target.warning(
                        Rule.MISSING_REFERENCE,
                        "kind",
                        "A " + target.text("kind") + " has no number of replicas that could be scaled.",
                        "Name a Deployment, a StatefulSet or another kind with the subresource scale.");
            } else if (isOfKnownGroup(target)) {
                target.warning(
                        Rule.MISSING_REFERENCE,
                        "kind",
                        "Kubernetes has no kind \"" + target.text("kind") + "\" in " + target.text("apiVersion") + ".",
                        "Name the kind of what is scaled, such as Deployment, and its name in name.");
            }
        });
    }

    /** Whether the kind is one of Kubernetes itself. */
    private static boolean isKnown(TypedObject target) {
        return !target.api()
                .history()
                .spansOf(target.text("apiVersion"), target.text("kind"))
                .isEmpty();
    }

    /** Whether the group is one of Kubernetes itself. */
    private static boolean isOfKnownGroup(TypedObject target) {
        String version = target.text("apiVersion");
        return version.contains("/") && target.api().history().hasGroup(ApiGroup.of(version));
    }
}
