package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much of the ResourceQuotas of a manifest its own pods and objects use. */
final class Quotas {

    private static final Map<String, String> OBJECTS = Map.of(
            "services", "Service",
            "configmaps", "ConfigMap",
            "secrets", "Secret",
            "persistentvolumeclaims", "PersistentVolumeClaim",
            "replicationcontrollers", "ReplicationController",
            "resourcequotas", "ResourceQuota",
            "count/deployments.apps", "Deployment",
            "count/statefulsets.apps", "StatefulSet",
            "count/jobs.batch", "Job",
            "count/cronjobs.batch", "CronJob");

    private Quotas() {}

    /** The use of each quota, by namespace. */
    static Map<String, List<QuotaUse>> of(Inventory inventory, Map<String, List<WorkloadCapacity>> workloads) {
        Map<String, List<QuotaUse>> byNamespace = new HashMap<>();
        Map<String, Map<String, Long>> objects = new HashMap<>();
        for (Item quota : inventory.ofKind("ResourceQuota")) {
            String namespace = quota.ref().namespace();
            List<WorkloadCapacity> scoped = scoped(quota, workloads.getOrDefault(namespace, List.of()), inventory);
            Amounts.of(Fields.at(quota.spec(), "hard")).values().forEach((resource, hard) -> {
                Optional<QuotaUse> use =
                        OBJECTS.containsKey(resource.replace("count/", "")) || OBJECTS.containsKey(resource)
                                ? Optional.of(objects(quota, resource, hard, inventory, objects))
                                : compute(quota, resource, hard, scoped);
                use.ifPresent(found -> byNamespace
                        .computeIfAbsent(namespace, key -> new ArrayList<>())
                        .add(found));
            });
        }
        return byNamespace;
    }

    /** Pods that a quota of cpu or memory refuses, since one of their containers says nothing about it. */
    static List<Refusal> refusals(
            Inventory inventory, Map<String, List<WorkloadCapacity>> workloads, Map<String, Defaults> defaults) {
        List<Refusal> refusals = new ArrayList<>();
        for (Item quota : inventory.ofKind("ResourceQuota")) {
            String namespace = quota.ref().namespace();
            Defaults own = defaults.getOrDefault(namespace, Defaults.none());
            List<ResourceRef> scoped = scoped(quota, workloads.getOrDefault(namespace, List.of()), inventory).stream()
                    .map(WorkloadCapacity::workload)
                    .toList();
            for (Workload workload : inventory.ofNamespace(namespace)) {
                if (scoped.contains(workload.ref())) {
                    refusals(quota, workload, own, refusals);
                }
            }
        }
        return refusals;
    }

    private static void refusals(Item quota, Workload workload, Defaults defaults, List<Refusal> refusals) {
        if (hasResources(workload.podSpec())) {
            return;
        }
        for (String resource :
                Amounts.of(Fields.at(quota.spec(), "hard")).values().keySet()) {
            String field = (resource.startsWith("limits.") ? "limits." : "requests.") + name(resource);
            for (Mapping container : isCompute(resource) ? workload.starting() : List.<Mapping>of()) {
                if (amounts(PodDemand.container(container, defaults), resource)
                        .get(name(resource))
                        .isEmpty()) {
                    refusals.add(new Refusal(
                            quota.ref(),
                            workload.ref(),
                            Fields.textOrEmpty(container, "name"),
                            field,
                            "it has no " + (resource.startsWith("limits.") ? "limit" : "request") + " of "
                                    + name(resource)));
                }
            }
        }
    }

    /** Whether the pod as a whole says what it needs, so that its containers need not ({@code IsPodLevelResourcesSet}). */
    private static boolean hasResources(Mapping podSpec) {
        Mapping resources = Fields.at(podSpec, "resources");
        return Stream.of("requests", "limits")
                .flatMap(list -> Fields.at(resources, list).keys().stream())
                .anyMatch(resource -> isCompute(resource) || resource.startsWith("hugepages-"));
    }

    private static boolean isCompute(String resource) {
        return name(resource).equals("cpu") || name(resource).equals("memory");
    }

    private static String name(String resource) {
        return resource.replaceFirst("^(requests|limits)\\.", "");
    }

    private static Amounts amounts(Demand demand, String resource) {
        return resource.startsWith("limits.") ? demand.limits() : demand.requests();
    }

    /** The workloads that the scopes of a quota let through. */
    private static List<WorkloadCapacity> scoped(Item quota, List<WorkloadCapacity> workloads, Inventory inventory) {
        List<String> scopes = Fields.texts(quota.spec(), "scopes");
        List<Mapping> expressions = Fields.items(Fields.at(quota.spec(), "scopeSelector"), "matchExpressions");
        return workloads.stream()
                .filter(workload -> scopes.stream().allMatch(scope -> isIn(scope, workload, inventory)))
                .filter(workload -> expressions.stream().allMatch(expression -> isIn(expression, workload, inventory)))
                .toList();
    }

    private static boolean isIn(Mapping expression, WorkloadCapacity workload, Inventory inventory) {
        String scope = Fields.textOrEmpty(expression, "scopeName");
        if (!scope.equals("PriorityClass")) {
            return isIn(scope, workload, inventory);
        }
        String own = Fields.textOrEmpty(podSpec(workload, inventory), "priorityClassName");
        boolean isListed = Fields.texts(expression, "values").contains(own);
        return switch (Fields.textOrEmpty(expression, "operator")) {
            case "In" -> isListed;
            case "NotIn" -> !isListed;
            case "DoesNotExist" -> own.isEmpty();
            default -> !own.isEmpty();
        };
    }

    private static boolean isIn(String scope, WorkloadCapacity workload, Inventory inventory) {
        boolean bestEffort = workload.qos() == QosClass.BEST_EFFORT;
        return switch (scope) {
            case "BestEffort" -> bestEffort;
            case "NotBestEffort" -> !bestEffort;
            case "Terminating" -> terminates(workload, inventory);
            case "NotTerminating" -> !terminates(workload, inventory);
            case "PriorityClass" ->
                !Fields.textOrEmpty(podSpec(workload, inventory), "priorityClassName")
                        .isEmpty();
            case "CrossNamespacePodAffinity" -> crosses(podSpec(workload, inventory));
            // Quotas of other scopes are not about pods, as those of claims with a class of attributes.
            default -> false;
        };
    }

    /**
     * Whether pods have a deadline of their own; that of their Job is none of theirs ({@code IsTerminating} of the
     * evaluator of pods).
     */
    private static boolean terminates(WorkloadCapacity workload, Inventory inventory) {
        return Fields.number(podSpec(workload, inventory), "activeDeadlineSeconds")
                .filter(seconds -> seconds >= 0)
                .isPresent();
    }

    /** Whether pods ask for or avoid pods of other namespaces ({@code usesCrossNamespacePodAffinity}). */
    private static boolean crosses(Mapping podSpec) {
        for (String affinity : List.of("podAffinity", "podAntiAffinity")) {
            Mapping of = Fields.at(podSpec, "affinity", affinity);
            List<Mapping> terms = new ArrayList<>(Fields.items(of, "requiredDuringSchedulingIgnoredDuringExecution"));
            Fields.items(of, "preferredDuringSchedulingIgnoredDuringExecution")
                    .forEach(preferred -> terms.add(Fields.at(preferred, "podAffinityTerm")));
            if (terms.stream()
                    .anyMatch(term ->
                            !Fields.nodes(term, "namespaces").isEmpty() || Fields.has(term, "namespaceSelector"))) {
                return true;
            }
        }
        return false;
    }

    private static Mapping podSpec(WorkloadCapacity workload, Inventory inventory) {
        return WorkloadKind.named(workload.workload().kind())
                .flatMap(kind -> inventory.find(workload.workload()).map(item -> kind.podSpec(item.tree())))
                .orElseGet(Mapping::empty);
    }

    private static Optional<QuotaUse> compute(
            Item quota, String resource, Quantity hard, List<WorkloadCapacity> workloads) {
        if (resource.equals("pods") || resource.equals("count/pods")) {
            long atRest =
                    workloads.stream().mapToLong(WorkloadCapacity::podsAtRest).sum();
            long atPeak =
                    workloads.stream().mapToLong(WorkloadCapacity::podsAtPeak).sum();
            return Optional.of(use(quota, resource, hard, Quantity.of(atRest), Quantity.of(atPeak)));
        }
        if (!isCompute(resource) && !name(resource).equals("ephemeral-storage")) {
            return Optional.empty();
        }
        return Optional.of(use(
                quota,
                resource,
                hard,
                sum(workloads, resource, WorkloadCapacity::atRest),
                sum(workloads, resource, WorkloadCapacity::atPeak)));
    }

    private static Quantity sum(
            List<WorkloadCapacity> workloads, String resource, Function<WorkloadCapacity, Demand> demand) {
        return workloads.stream()
                .map(workload -> amounts(demand.apply(workload), resource).get(name(resource)))
                .flatMap(Optional::stream)
                .reduce(Quantity.of(0), Quantity::plus);
    }

    private static QuotaUse objects(
            Item quota, String resource, Quantity hard, Inventory inventory, Map<String, Map<String, Long>> counts) {
        String kind = OBJECTS.getOrDefault(resource, OBJECTS.getOrDefault(resource.replace("count/", ""), ""));
        Map<String, Long> byNamespace = counts.computeIfAbsent(kind, key -> {
            Map<String, Long> counted = new HashMap<>();
            inventory.ofKind(key).forEach(item -> counted.merge(item.ref().namespace(), 1L, Long::sum));
            return counted;
        });
        Quantity used = Quantity.of(byNamespace.getOrDefault(quota.ref().namespace(), 0L));
        return use(quota, resource, hard, used, used);
    }

    private static QuotaUse use(Item quota, String resource, Quantity hard, Quantity atRest, Quantity atPeak) {
        String name = name(resource);
        return new QuotaUse(
                quota.ref().name(),
                resource,
                Amounts.text(name, hard),
                Amounts.text(name, atRest),
                Amounts.text(name, atPeak),
                atRest.compareTo(hard) <= 0,
                atPeak.compareTo(hard) <= 0);
    }
}
