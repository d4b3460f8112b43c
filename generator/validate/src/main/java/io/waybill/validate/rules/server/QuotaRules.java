package io.waybill.validate.rules.server;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.NamespaceCapacity;
import io.waybill.explain.capacity.QuotaUse;
import io.waybill.explain.capacity.Refusal;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.JudgedSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        FieldPath path = FieldPath.root();
        Node at = resource.mapping();
        Optional<WorkloadKind> kind = WorkloadKind.of(resource.mapping());
        if (kind.isPresent()) {
            for (String field : kind.get().templatePath()) {
                path = path.field(field);
            }
            path = path.field("spec");
            at = kind.get().podSpec(resource.mapping());
        }
        String list = refusal.field().substring(0, refusal.field().indexOf('.'));
        String amount = refusal.field().substring(list.length() + 1);
        if (refusal.container().isEmpty()) {
            at = kind.isPresent() ? at : Fields.at(resource.mapping(), "spec");
            path = kind.isPresent() ? path : path.field("spec");
        } else {
            for (String containers : List.of("initContainers", "containers")) {
                int index = index(Fields.nodes((Mapping) at, containers), refusal.container());
                if (index >= 0 && ((Mapping) at).get(containers) instanceof Sequence items) {
                    path = path.field(containers).item(index);
                    at = items.get(index);
                    break;
                }
            }
        }
        resource.report(
                Rule.ADMISSION,
                Severity.WARNING,
                path.field("resources").field(list).key(amount),
                origin(at, resource.mapping()),
                refusal + ".",
                "Set resources." + refusal.field() + ", or change the "
                        + refusal.by().kind() + ".");
    }

    private static int index(List<Node> containers, String name) {
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i) instanceof Mapping container
                    && Fields.textOrEmpty(container, "name").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Origin origin(Node node, Mapping resource) {
        return node.origin() == null ? resource.origin() : node.origin();
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
