package io.waybill.explain.access;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Role or ClusterRole as it is written.
 *
 * @param name its name
 * @param labels its labels
 * @param aggregated the roles whose rules it has, by their labels; empty where it has rules of its own
 * @param rules the rules of its own
 * @param isDefault whether every cluster has it
 */
record Role(
        String name,
        Map<String, String> labels,
        Optional<List<LabelSelector>> aggregated,
        List<AccessRule> rules,
        boolean isDefault) {

    static Role of(String name, Map<String, String> labels, Mapping tree) {
        return new Role(
                name,
                labels,
                tree.mapping("aggregationRule")
                        .map(rule -> Fields.items(rule, "clusterRoleSelectors").stream()
                                .map(LabelSelector::of)
                                .toList()),
                Fields.items(tree, "rules").stream().map(AccessRule::of).toList(),
                false);
    }

    boolean takes(Role other) {
        return !other.name.equals(name)
                && aggregated.stream().flatMap(List::stream).anyMatch(selector -> selector.matches(other.labels));
    }
}
