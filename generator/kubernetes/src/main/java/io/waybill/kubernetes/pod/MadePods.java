package io.waybill.kubernetes.pod;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;

/**
 * Pods that a controller makes of a custom resource which has no template of them, only their metadata:
 * {@code spec.podMetadata} of the Prometheus operator's Prometheus, PrometheusAgent, Alertmanager and ThanosRuler.
 */
public final class MadePods {

    private MadePods() {}

    /** The labels that their resource gives them; none for a resource that says nothing of pods. */
    public static Map<String, String> labels(Mapping resource) {
        return Fields.entries(Fields.at(resource, "spec", "podMetadata", "labels"));
    }
}
