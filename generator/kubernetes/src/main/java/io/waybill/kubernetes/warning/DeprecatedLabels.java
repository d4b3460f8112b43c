package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labels of nodes that were replaced (pkg/api/node/util.go, 1.36). */
final class DeprecatedLabels {

    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put("beta.kubernetes.io/arch", "kubernetes.io/arch");
        INSTEAD.put("beta.kubernetes.io/os", "kubernetes.io/os");
        INSTEAD.put("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");
        INSTEAD.put("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone");
        INSTEAD.put("beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type");
        INSTEAD.put("app.kubernetes.io/created-by", "");
        INSTEAD.put("scheduler.alpha.kubernetes.io/preferAvoidPods", "taints and tolerations");
        INSTEAD.put("node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane");
    }

    /** Those that joined the list later. */
    private static final Set<String> LATER = Set.of(
            "app.kubernetes.io/created-by",
            "scheduler.alpha.kubernetes.io/preferAvoidPods",
            "node-role.kubernetes.io/master");

    private DeprecatedLabels() {}

    static boolean isDeprecated(String label, Warnings warnings) {
        return INSTEAD.containsKey(label) && (!LATER.contains(label) || warnings.isAtLeast(Since.LATER_LABELS));
    }

    static String message(String label) {
        return "The node label \"" + label + "\" is deprecated.";
    }

    static String fix(String label) {
        return Optional.ofNullable(INSTEAD.get(label))
                .filter(instead -> !instead.isEmpty())
                .map(instead -> "Use " + instead + " instead.")
                .orElse("Remove it.");
    }

    /** Warns of the keys of a map from labels to values. */
    static void inMap(Part map, Warnings warnings) {
        for (String label : map.keys()) {
            if (isDeprecated(label, warnings)) {
                warnings.addKey(map, label, message(label), fix(label));
            }
        }
    }

    /** Warns of the key in a field. */
    static void inField(Part part, String field, Warnings warnings) {
        String label = part.text(field);
        if (isDeprecated(label, warnings)) {
            warnings.add(part, field, message(label), fix(label));
        }
    }

    /** Warns of the keys of requirements. */
    static void inRequirements(Part part, String list, Warnings warnings) {
        part.items(list).forEach(requirement -> inField(requirement, "key", warnings));
    }
}
