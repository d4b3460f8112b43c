package io.waybill.dsl.core.v1;

import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Map;

/** Common constraints on where pods run. */
abstract class AbstractAffinity extends TypedValue<Affinity> {

    AbstractAffinity(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Requires nodes whose label has one of the values:
     * {@code nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution}.
     */
    public static Affinity requireNode(String key, String... values) {
        return Affinity.of()
                .nodeAffinity(NodeAffinity.of()
                        .requiredDuringSchedulingIgnoredDuringExecution(NodeSelector.of(List.of(nodes(key, values)))));
    }

    /**
     * Prefers nodes whose label has one of the values:
     * {@code nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution}.
     *
     * @param weight from 1 to 100
     */
    public static Affinity preferNode(int weight, String key, String... values) {
        return Affinity.of()
                .nodeAffinity(NodeAffinity.of()
                        .preferredDuringSchedulingIgnoredDuringExecution(
                                List.of(PreferredSchedulingTerm.of(nodes(key, values), weight))));
    }

    /**
     * Never schedules two pods with these labels into the same topology domain:
     * {@code podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution}.
     *
     * @param topologyKey a label of nodes, such as {@code kubernetes.io/hostname}
     */
    public static Affinity separate(Map<String, String> labels, String topologyKey) {
        return Affinity.of()
                .podAntiAffinity(PodAntiAffinity.of()
                        .requiredDuringSchedulingIgnoredDuringExecution(List.of(pods(labels, topologyKey))));
    }

    /**
     * Avoids scheduling two pods with these labels into the same topology domain:
     * {@code podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution}.
     *
     * @param topologyKey a label of nodes, such as {@code kubernetes.io/hostname}
     */
    public static Affinity spread(Map<String, String> labels, String topologyKey) {
        return Affinity.of()
                .podAntiAffinity(PodAntiAffinity.of()
                        .preferredDuringSchedulingIgnoredDuringExecution(
                                List.of(WeightedPodAffinityTerm.of(pods(labels, topologyKey), 100))));
    }

    private static NodeSelectorTerm nodes(String key, String... values) {
        return NodeSelectorTerm.of()
                .matchExpressions(List.of(NodeSelectorRequirement.of(key, "In").values(List.of(values))));
    }

    private static PodAffinityTerm pods(Map<String, String> labels, String topologyKey) {
        return PodAffinityTerm.of(topologyKey).labelSelector(LabelSelector.of().matchLabels(labels));
    }
}
