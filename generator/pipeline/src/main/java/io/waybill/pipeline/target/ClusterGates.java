package io.waybill.pipeline.target;

import io.waybill.dsl.NearMatches;
import io.waybill.schema.FeatureGates;
import java.util.List;

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
        FeatureGates gates = FeatureGates.load();
        FeatureGates cluster = gates.with(FeatureGates.parse(text));
        for (String name : cluster.unknown()) {
            List<String> near = NearMatches.of(name, gates.names());
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a feature gate that decides what API servers serve or keep; "
                            + (near.isEmpty() ? "remove it." : "did you mean \"" + near.get(0) + "\"?"));
        }
        return cluster;
    }
}
