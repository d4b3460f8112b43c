package io.waybill.dsl;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The labels that Kubernetes recommends, {@code app.kubernetes.io/name} and others, chosen once for a manifest.
 *
 * <p>{@code RecommendedLabels.partOf("shop").instance("shop-test").on(manifest)} writes them to every resource and to the
 * pods of every workload, and selects pods by name and instance wherever the manifest selected them by {@code app}.
 */
public final class RecommendedLabels {

    private static final String PREFIX = "app.kubernetes.io/";

    /** What selectors find pods by. */
    static final String NAME = PREFIX + "name";

    private final Map<String, String> common;
    private final Map<String, String> selecting;

    private RecommendedLabels(Map<String, String> common, Map<String, String> selecting) {
        this.common = common;
        this.selecting = selecting;
    }

    /** Labels with the application that all resources belong to: {@code app.kubernetes.io/part-of}. */
    public static RecommendedLabels partOf(String application) {
        return new RecommendedLabels(Map.of(PREFIX + "part-of", application), Map.of());
    }

    /**
     * Tells several installations in one namespace apart, also in selectors: {@code app.kubernetes.io/instance}.
     *
     * @param name such as {@code shop-test}
     */
    public RecommendedLabels instance(String name) {
        return new RecommendedLabels(common, Map.of(PREFIX + "instance", name));
    }

    /** The version of the application, which selectors leave out: {@code app.kubernetes.io/version}. */
    public RecommendedLabels version(String version) {
        return with("version", version);
    }

    /** The tool that applies the manifest, such as {@code argocd}: {@code app.kubernetes.io/managed-by}. */
    public RecommendedLabels managedBy(String tool) {
        return with("managed-by", tool);
    }

    private RecommendedLabels with(String label, String value) {
        Map<String, String> all = new LinkedHashMap<>(common);
        all.put(PREFIX + label, value);
        return new RecommendedLabels(all, selecting);
    }

    /**
     * The manifest with these labels: {@code metadata.labels} of resources and pod templates, and the selectors of their
     * pods. A selector by {@code app} that finds no workload of this manifest stays as it is. A cluster refuses other
     * selectors for workloads that it has already.
     */
    public Manifest on(Manifest manifest) {
        Map<String, String> all = new LinkedHashMap<>(common);
        all.putAll(selecting);
        LabelRewrite rewrite = new LabelRewrite(manifest, selecting, all);
        return manifest.map(rewrite::of);
    }
}
