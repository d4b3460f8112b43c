package io.waybill.validate.rules.server;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.disruption.DisruptionBudget;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Budgets that never allow an eviction, so that no node with one of their pods can be drained, and pods with two budgets,
 * which the API server never evicts (pkg/registry/core/pod/storage/eviction.go, 1.36).
 */
final class BlockedDisruptionRules {

    private final Map<String, List<Owner>> owners = new HashMap<>();
    private final Map<Owner, TypedObject> budgets = new HashMap<>();

    private BlockedDisruptionRules() {}

    /**
     * What makes pods, as it was written.
     *
     * @param resource the workload
     * @param kind its kind
     * @param labels the labels of its pods
     * @param pods how many pods it has at most; 0 where that is unknown
     */
    private record Owner(TypedObject resource, WorkloadKind kind, Map<String, String> labels, long pods) {

        String title() {
            return kind.kind() + " " + name(resource.mapping());
        }
    }

    static void check(List<TypedObject> resources, Set<String> expected) {
        List<TypedObject> found = resources.stream()
                .filter(resource -> resource.kindName().equals("PodDisruptionBudget"))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        BlockedDisruptionRules rules = new BlockedDisruptionRules();
        Map<String, Long> scaled = scaled(resources);
        for (TypedObject resource : resources) {
            ResourceId id = resource.resource();
            WorkloadKind.of(id.apiVersion(), id.kind()).ifPresent(kind -> rules.add(resource, kind, scaled));
        }
        found.forEach(rules::budget);
    }

    /** The most replicas that autoscalers give, by kind, namespace and name. */
    private static Map<String, Long> scaled(List<TypedObject> resources) {
        Map<String, Long> most = new HashMap<>();
        for (TypedObject resource : resources) {
            if (resource.kindName().equals("HorizontalPodAutoscaler")) {
                Mapping spec = Fields.at(resource.mapping(), "spec");
                Mapping target = Fields.at(spec, "scaleTargetRef");
                String key = Fields.textOrEmpty(target, "kind") + " " + namespace(resource.mapping()) + " "
                        + Fields.textOrEmpty(target, "name");
                spec.integer("maxReplicas").ifPresent(replicas -> most.put(key, replicas));
            }
        }
        return most;
    }

    private void add(TypedObject resource, WorkloadKind kind, Map<String, Long> scaled) {
        Mapping tree = resource.mapping();
        long replicas = Fields.at(tree, "spec").integer("replicas").orElse(1L);
        Long most = scaled.get(kind.kind() + " " + namespace(tree) + " " + name(tree));
        long pods = kind.hasReplicas() ? most == null ? replicas : most : kind == WorkloadKind.POD ? 1 : 0;
        Map<String, String> labels = Map.copyOf(Fields.entries(Fields.at(kind.template(tree), "metadata", "labels")));
        owners.computeIfAbsent(namespace(tree), any -> new ArrayList<>()).add(new Owner(resource, kind, labels, pods));
    }

    private void budget(TypedObject resource) {
        DisruptionBudget budget = DisruptionBudget.of(resource.mapping());
        List<Owner> selected = owners.getOrDefault(namespace(resource.mapping()), List.of()).stream()
                .filter(owner -> budget.selects(owner.labels()))
                .toList();
        TypedObject spec = resource.objectOrEmpty("spec");
        for (Owner owner : selected) {
            TypedObject other = budgets.putIfAbsent(owner, resource);
            if (other != null && !name(other.mapping()).equals(name(resource.mapping()))) {
                spec.warning(
                        Rule.BLOCKED_DISRUPTION,
                        "selector",
                        "PodDisruptionBudget " + name(other.mapping()) + " selects the pods of " + owner.title()
                                + " too, and the API server does not evict a pod with two budgets.",
                        "Let one budget select each pod.");
                return;
            }
        }
        never(budget, selected, spec);
    }

    private static void never(DisruptionBudget budget, List<Owner> selected, TypedObject spec) {
        boolean hasUnscaled = selected.stream().anyMatch(owner -> !owner.kind().hasReplicas());
        long pods = selected.stream().mapToLong(Owner::pods).sum();
        if (hasUnscaled || pods == 0 || budget.needed(pods) < pods) {
            unscaled(budget, selected, spec);
            return;
        }
        spec.warning(
                Rule.BLOCKED_DISRUPTION,
                budget.field(),
                "No pod of " + selected.get(0).title() + " may ever be evicted: " + budget.needed(pods) + " of " + pods
                        + " must stay healthy, so that no node with one of them can be drained.",
                "Let at least one pod be unavailable, or run more replicas.");
    }

    /** Only the owners of Deployments and their like have a scale that the controller can ask for. */
    private static void unscaled(DisruptionBudget budget, List<Owner> selected, TypedObject spec) {
        Optional<Owner> job = selected.stream()
                .filter(owner -> owner.kind() == WorkloadKind.JOB || owner.kind() == WorkloadKind.CRON_JOB)
                .findFirst();
        if (budget.dependsOnScale() && job.isPresent()) {
            spec.warning(
                    Rule.BLOCKED_DISRUPTION,
                    budget.field(),
                    "No pod of " + job.get().title() + " may ever be evicted: a Job has no scale, of which "
                            + budget.field() + " is a part.",
                    "Use minAvailable with a number, or leave the pods of Jobs out.");
        }
    }

    private static String name(Mapping resource) {
        return Fields.textOrEmpty(Fields.at(resource, "metadata"), "name");
    }

    private static String namespace(Mapping resource) {
        return Fields.textOrEmpty(Fields.at(resource, "metadata"), "namespace");
    }
}
