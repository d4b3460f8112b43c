package io.waybill.pipeline.target;

import io.waybill.dsl.NearMatches;
import io.waybill.schema.FeatureGates;
import java.util.List;
import java.util.Map;

/** The feature gates of a cluster as a user names them. */
public final class ClusterGates {

    private ClusterGates() {}

    /**
     * The gates of a cluster that has some of them set.
     *
     * @param text as {@code kube-apiserver --feature-gates} accepts it: {@code A=true,B=false}
     * @throws IllegalArgumentException when the text has another form, or names a gate that decides nothing here
     */
    public static FeatureGates parse(String text) {
        return FeatureGates.load().with(settings(text));
    }

    /**
     * The settings by the names of gates.
     *
     * @param text as {@link #parse} accepts it
     * @throws IllegalArgumentException when the text has another form, or names a gate that decides nothing here
     */
    public static Map<String, Boolean> settings(String text) {
        FeatureGates gates = FeatureGates.load();
        Map<String, Boolean> settings = FeatureGates.parse(text);
        FeatureGates cluster = gates.with(settings);
        for (String name : cluster.unknown()) {
            List<String> near = NearMatches.of(name, gates.names());
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a feature gate that decides what API servers serve or keep; "
                            + (near.isEmpty() ? "remove it." : "did you mean \"" + near.get(0) + "\"?"));
        }
        return settings;
    }
}
