package io.waybill.pipeline.delivery;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.pipeline.blueprint.Rendition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The objects by which Argo CD (argoproj.io/v1alpha1), Flux (source.toolkit.fluxcd.io/v1, kustomize.toolkit.fluxcd.io/v1) and
 * Kustomize (kustomize.config.k8s.io/v1beta1) take folders.
 */
final class DeliveryObjects {

    private final String name;
    private final Delivery delivery;

    DeliveryObjects(Rendition rendition, Delivery delivery) {
        this.name = rendition
                .folder()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", "-")
                .replaceAll("^-+|-+$", "");
        this.delivery = delivery;
    }

    /** What they are called: the blueprint, and its environment and target where it has several. */
    String name() {
        return name;
    }

    /** An Application of Argo CD that keeps the cluster as the folder is. */
    Mapping application(String folder) {
        return resource(
                "argoproj.io/v1alpha1",
                "Application",
                name,
                "argocd",
                mapping(
                        "project",
                        text("default"),
                        "source",
                        mapping(
                                "repoURL",
                                text(delivery.repository()),
                                "path",
                                text(delivery.inRepository(folder)),
                                "targetRevision",
                                text(delivery.branch())),
                        "destination",
                        mapping("server", text("https://kubernetes.default.svc")),
                        "syncPolicy",
                        mapping(
                                "automated",
                                mapping("prune", Scalar.of(true), "selfHeal", Scalar.of(true)),
                                "syncOptions",
                                Sequence.of(text("ServerSideApply=true")))));
    }

    /** The repository that Flux reads. */
    Mapping gitRepository() {
        return resource(
                "source.toolkit.fluxcd.io/v1",
                "GitRepository",
                name,
                "flux-system",
                mapping(
                        "interval",
                        text("5m"),
                        "url",
                        text(delivery.repository()),
                        "ref",
                        mapping("branch", text(delivery.branch()))));
    }

    /** A Kustomization of Flux for one step, which waits for the one before. */
    Mapping kustomization(int step, String folder) {
        Mapping spec = mapping(
                "interval",
                text("10m"),
                "path",
                text("./" + delivery.inRepository(folder)),
                "prune",
                Scalar.of(true),
                "sourceRef",
                mapping("kind", text("GitRepository"), "name", text(name)),
                "timeout",
                text("5m"),
                "wait",
                Scalar.of(true));
        Mapping ordered =
                step == 0 ? spec : spec.with("dependsOn", Sequence.of(mapping("name", text(stepName(step - 1)))));
        return resource("kustomize.toolkit.fluxcd.io/v1", "Kustomization", stepName(step), "flux-system", ordered);
    }

    private String stepName(int step) {
        return String.format(Locale.ROOT, "%s-step-%02d", name, step);
    }

    /** A kustomization.yaml, which keeps the order of its resources. */
    static Mapping ofKustomize(List<String> files) {
        return mapping(
                "apiVersion",
                text("kustomize.config.k8s.io/v1beta1"),
                "kind",
                text("Kustomization"),
                "sortOptions",
                mapping("order", text("fifo")),
                "resources",
                Sequence.of(files, Scalar::of));
    }

    private static Mapping resource(String apiVersion, String kind, String name, String namespace, Mapping spec) {
        return mapping(
                "apiVersion",
                text(apiVersion),
                "kind",
                text(kind),
                "metadata",
                mapping("name", text(name), "namespace", text(namespace)),
                "spec",
                spec);
    }

    private static Scalar text(String text) {
        return Scalar.of(text);
    }

    private static Mapping mapping(Object... entries) {
        Map<String, Node> all = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            all.put((String) entries[i], (Node) entries[i + 1]);
        }
        return Mapping.of(all);
    }
}
