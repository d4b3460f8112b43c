package io.waybill.validate.references;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

/** The pods behind Services, and their ports. */
final class ServiceReferences {

    private ServiceReferences() {}

    static void check(Inventory inventory) {
        for (TypedObject service : inventory.ofKind("Service")) {
            service.object("spec").ifPresent(spec -> check(inventory, service, spec));
        }
    }

    private static void check(Inventory inventory, TypedObject service, TypedObject spec) {
        LabelSelector selector = LabelSelector.ofLabels(Fields.at(spec.mapping(), "selector"));
        if (selector.isEmpty() || spec.text("type").equals("ExternalName")) {
            return;
        }
        Selection selected = inventory.selected(Inventory.namespace(service), selector);
        if (selected.isEmpty()) {
            spec.warning(
                    Rule.SELECTS_NOTHING,
                    "selector",
                    "No pods here have the labels " + selector + ", so the Service leads nowhere.",
                    "Select labels that the pods of a workload in this namespace have.");
        }
        spec.objects("ports").forEach(port -> port(port, selected.ports()));
    }

    private static void port(TypedObject port, DeclaredPorts declared) {
        String field = port.has("targetPort") ? "targetPort" : "port";
        String wanted = port.text(field);
        if (wanted.isEmpty()) {
            return;
        }
        declared.lacking(wanted)
                .ifPresent(lacking -> port.warning(
                        Rule.MISSING_REFERENCE,
                        field,
                        "No container of " + title(lacking) + " has the port " + wanted + ".",
                        "Name a port that a container declares, or declare it."));
    }

    private static String title(DeclaredPorts.Lacking lacking) {
        TypedObject resource = lacking.first().resource();
        String first = "the " + resource.kindName() + " " + Inventory.name(resource);
        return switch (lacking.others()) {
            case 0 -> first;
            case 1 -> first + " and of one other workload that it selects";
            default -> first + " and of " + lacking.others() + " other workloads that it selects";
        };
    }
}
