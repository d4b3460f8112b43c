package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;
import java.util.List;

/** The pods behind Services, and their ports. */
final class ServiceReferences {

    private ServiceReferences() {}

    static void check(Inventory inventory) {
        for (TypedObject service : inventory.ofKind("Service")) {
            service.object("spec").ifPresent(spec -> check(inventory, service, spec));
        }
    }

    private static void check(Inventory inventory, TypedObject service, TypedObject spec) {
        Selector selector = Selector.ofLabels(spec, "selector");
        if (selector.isEmpty() || spec.text("type").equals("ExternalName")) {
            return;
        }
        List<Workload> selected = inventory.selected(Inventory.namespace(service), selector);
        if (selected.isEmpty()) {
            spec.warning(
                    Rule.SELECTS_NOTHING,
                    "selector",
                    "No pods here have the labels " + selector + ", so the Service leads nowhere.",
                    "Select labels that the pods of a workload in this namespace have.");
        }
        for (Workload workload : selected) {
            spec.objects("ports").forEach(port -> port(port, workload));
        }
    }

    private static void port(TypedObject port, Workload workload) {
        String wanted = port.has("targetPort") ? port.text("targetPort") : port.text("port");
        List<TypedObject> ports = workload.ports();
        boolean isNumber = wanted.chars().allMatch(Character::isDigit);
        boolean declared = ports.stream()
                .anyMatch(candidate ->
                        candidate.text(isNumber ? "containerPort" : "name").equals(wanted));
        boolean unknown = isNumber && ports.isEmpty();
        if (!declared && !unknown && !wanted.isEmpty()) {
            port.warning(
                    Rule.MISSING_REFERENCE,
                    port.has("targetPort") ? "targetPort" : "port",
                    "No container of the " + workload.resource().kindName() + " " + Inventory.name(workload.resource())
                            + " has the port " + wanted + ".",
                    "Name a port that a container declares, or declare it.");
        }
    }
}
