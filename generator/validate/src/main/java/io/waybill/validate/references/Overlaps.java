package io.waybill.validate.references;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two resources claim at once: pods, routes, ports of nodes. */
final class Overlaps {

    private static final String CANARY = "nginx.ingress.kubernetes.io/canary";
    private static final String CLASS = "kubernetes.io/ingress.class";

    private Overlaps() {}

    static void check(Inventory inventory) {
        inventory.workloads().stream().filter(Selection::isOwner).forEach(workload -> pods(inventory, workload));
        routes(inventory.ofKind("Ingress"));
        nodePorts(inventory.ofKind("Service"));
        hostPorts(inventory.workloads());
    }

    private static void pods(Inventory inventory, Workload workload) {
        TypedObject resource = workload.resource();
        Optional<TypedObject> spec = resource.object("spec");
        Optional<LabelSelector> selector = spec.flatMap(inner -> inner.object("selector"))
                .map(object -> LabelSelector.of(object.mapping()))
                .or(() -> spec.map(inner -> LabelSelector.ofLabels(Fields.at(inner.mapping(), "selector"))));
        if (selector.isEmpty() || selector.get().isEmpty()) {
            return;
        }
        inventory
                .selected(Inventory.namespace(resource), selector.get())
                .otherOwner(workload)
                .ifPresent(other -> spec.get()
                        .warning(
                                Rule.COLLISION,
                                "selector",
                                "It selects the pods of the " + other.title() + " too, so both will fight over them.",
                                "Give each a label of its own."));
    }

    private static void routes(List<TypedObject> ingresses) {
        Map<List<String>, TypedObject> claimed = new HashMap<>();
        for (TypedObject ingress : ingresses) {
            String canary = annotation(ingress, CANARY);
            TypedObject spec = ingress.object("spec").orElse(ingress);
            String className =
                    spec.hasSome("ingressClassName") ? spec.text("ingressClassName") : annotation(ingress, CLASS);
            if (canary.equals("true")) {
                continue;
            }
            for (TypedObject rule : spec.objects("rules")) {
                rule.object("http").stream()
                        .flatMap(http -> http.objects("paths").stream())
                        .forEach(path -> {
                            List<String> key =
                                    List.of(className, rule.text("host"), path.text("pathType"), path.text("path"));
                            claim(claimed, key, ingress, path, "path", "This host and path");
                        });
            }
        }
    }

    private static String annotation(TypedObject resource, String key) {
        return resource.object("metadata").stream()
                .flatMap(metadata -> metadata.entries("annotations").stream())
                .filter(entry -> entry.key().equals(key))
                .map(entry -> entry.text())
                .findFirst()
                .orElse("");
    }

    private static void nodePorts(List<TypedObject> services) {
        Map<List<String>, TypedObject> claimed = new HashMap<>();
        for (TypedObject service : services) {
            service.object("spec").stream()
                    .flatMap(spec -> spec.objects("ports").stream())
                    .filter(port ->
                            port.hasSome("nodePort") && !port.text("nodePort").equals("0"))
                    .forEach(port -> claim(
                            claimed,
                            List.of(port.text("protocol"), port.text("nodePort")),
                            service,
                            port,
                            "nodePort",
                            "The node port " + port.text("nodePort")));
        }
    }

    private static void hostPorts(List<Workload> workloads) {
        Map<List<String>, TypedObject> claimed = new HashMap<>();
        for (Workload workload : workloads) {
            workload.ports().stream()
                    .filter(port ->
                            port.hasSome("hostPort") && !port.text("hostPort").equals("0"))
                    .forEach(port -> claim(
                            claimed,
                            List.of(port.text("hostIP"), port.text("protocol"), port.text("hostPort")),
                            workload.resource(),
                            port,
                            "hostPort",
                            "The host port " + port.text("hostPort")));
        }
    }

    private static void claim(
            Map<List<String>, TypedObject> claimed,
            List<String> key,
            TypedObject resource,
            TypedObject holder,
            String field,
            String what) {
        TypedObject first = claimed.putIfAbsent(key, resource);
        if (first != null && first != resource) {
            holder.warning(
                    Rule.COLLISION,
                    field,
                    what + " is claimed by the " + Inventory.title(first) + " already.",
                    "Choose another one for one of the two.");
        }
    }
}
