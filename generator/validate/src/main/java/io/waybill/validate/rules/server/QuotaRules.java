package io.waybill.validate.rules.server;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.NamespaceCapacity;
import io.waybill.explain.capacity.QuotaUse;
import io.waybill.explain.capacity.Refusal;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.kubernetes.tree.Part;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.JudgedSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Pods that a LimitRange or a ResourceQuota of their namespace refuses, and quotas that are too small for a manifest. */
final class QuotaRules {

    private static final Set<String> LIMITING = Set.of("LimitRange", "ResourceQuota");

    private final Map<ResourceRef, TypedObject> resources = new HashMap<>();

    private QuotaRules(List<TypedObject> resources) {
        for (TypedObject resource : resources) {
            String namespace = resource.resource().namespace();
            this.resources.put(
                    new ResourceRef(
                            resource.kindName(),
                            resource.isNamespaced() && namespace.isEmpty() ? ClusterDefaults.NAMESPACE : namespace,
                            resource.resource().name()),
                    resource);
        }
    }

    static void check(JudgedSet set) {
        boolean isLimited = set.resources().stream().anyMatch(resource -> LIMITING.contains(resource.kindName()))
                || set.given().stream().anyMatch(given -> LIMITING.contains(Fields.textOrEmpty(given, "kind")));
        if (isLimited) {
            Capacity capacity = Capacity.of(Manifest.of(set.trees().stream()
                    .map(tree -> UntypedResource.from(tree, true))
                    .toList()));
            QuotaRules rules = new QuotaRules(set.resources());
            capacity.refusals().forEach(rules::report);
            capacity.namespaces().forEach(rules::report);
        }
    }

    private void report(Refusal refusal) {
        TypedObject resource = resources.get(refusal.who());
        if (resource == null) {
            return;
        }
        Mapping tree = resource.mapping();
        List<String> template =
                WorkloadKind.of(tree).map(WorkloadKind::templatePath).orElse(List.of());
        Part at = within(Part.of(tree).at(template).field("spec"), refusal.container());
        String list = refusal.field().substring(0, refusal.field().indexOf('.'));
        String amount = refusal.field().substring(list.length() + 1);
        resource.report(
                Rule.ADMISSION,
                Severity.WARNING,
                at.path().field("resources").field(list).key(amount),
                at.origin(),
                refusal + ".",
                "Set resources." + refusal.field() + ", or change the "
                        + refusal.by().kind() + ".");
    }

    /** The container of that name, or the pod itself for a refusal that names none. */
    private static Part within(Part pod, String container) {
        return Stream.of(PodContainers.INIT, PodContainers.REGULAR)
                .flatMap(list -> pod.items(list).stream())
                .filter(item -> !container.isEmpty() && item.text("name").equals(container))
                .findFirst()
                .orElse(pod);
    }

    private void report(NamespaceCapacity namespace) {
        for (QuotaUse use : namespace.quotas()) {
            TypedObject quota = resources.get(new ResourceRef("ResourceQuota", namespace.namespace(), use.quota()));
            if (quota != null && !use.fitsAtPeak()) {
                Mapping hard = Fields.at(quota.mapping(), "spec", "hard");
                String needs =
                        use.fitsAtRest() ? use.atPeak() + " while everything rolls out" : use.atRest() + " at rest";
                quota.report(
                        Rule.ADMISSION,
                        Severity.WARNING,
                        FieldPath.root().field("spec").field("hard").key(use.resource()),
                        hard.originOf(use.resource()),
                        "The resources here need " + use.resource() + " " + needs + ", but the quota has " + use.hard()
                                + (use.fitsAtRest() ? ", so that rollouts wait or fail." : "."),
                        use.fitsAtRest()
                                ? "Raise the quota, or let rollouts do with fewer pods: maxSurge 0."
                                : "Raise the quota, or ask for less.");
            }
        }
    }
}
