package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warnings about each container of a pod. */
final class ContainerWarnings {

    private ContainerWarnings() {}

    static void check(Part spec, Warnings warnings) {
        for (Part container : PodContainers.all(spec)) {
            Part resources = container.field("resources");
            Amounts.wholeBytes(resources.field("limits"), warnings, "memory", "ephemeral-storage");
            Amounts.wholeBytes(resources.field("requests"), warnings, "memory", "ephemeral-storage");
            variables(container, warnings);
        }
    }

    /** What a Pod asks for where it says no more than its limits, which is stored and looked at as if it were written. */
    static void requestsOfLimits(Part spec, Warnings warnings) {
        for (Part container : PodContainers.all(spec)) {
            Part limits = container.field("resources").field("limits");
            Part requests = container.field("resources").field("requests");
            for (String resource : List.of("memory", "ephemeral-storage")) {
                if (!requests.has(resource)) {
                    Part derived = new Part(limits.mapping(), requests.path(), limits.origin());
                    Amounts.wholeBytes(derived, warnings, resource);
                }
            }
        }
    }

    /** A variable may be defined again where the new value is made of the old one. */
    private static void variables(Part container, Warnings warnings) {
        Set<String> names = new HashSet<>();
        List<Part> variables = container.items("env");
        for (Part variable : variables) {
            String name = variable.text("name");
            if (!names.add(name)) {
                String reference = "$(" + name + ")";
                String value = variable.text("value");
                boolean extendsBefore = warnings.isAtLeast(Since.EXTENDED_VARIABLES)
                        && !variable.has("valueFrom")
                        && !value.equals(reference)
                        && value.contains(reference);
                if (!extendsBefore) {
                    warnings.add(
                            variable,
                            "The variable \"" + name + "\" is defined twice; this definition hides the one before, and"
                                    + " apply may drop it.",
                            "Remove one of the two.");
                }
            }
        }
    }
}
