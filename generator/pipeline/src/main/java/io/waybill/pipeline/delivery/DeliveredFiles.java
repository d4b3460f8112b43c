package io.waybill.pipeline.delivery;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.RenderedFiles;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.run.UserException;
import io.waybill.render.FileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a rendition for whoever delivers them. */
public final class DeliveredFiles {

    private static final String WAVE = "argocd.argoproj.io/sync-wave";

    private final Rendition rendition;
    private final Delivery delivery;
    private final OutputFormat format;
    private final List<Resource<?>> resources;
    private final List<String> names;
    private final List<Integer> steps;
    private final SortedMap<String, String> files = new TreeMap<>();

    private DeliveredFiles(Rendition rendition, Manifest manifest, Delivery delivery, OutputFormat format) {
        this.rendition = rendition;
        this.delivery = delivery;
        this.format = format;
        this.resources = manifest.resources();
        this.names = FileNames.of(resources);
        this.steps = ApplyOrder.steps(resources);
    }

    /**
     * The content of each file by its path below the output folder, with {@code /}.
     *
     * @throws UserException when a Secret has values, which do not belong into a repository
     */
    public static SortedMap<String, String> of(
            Rendition rendition, Manifest manifest, Delivery delivery, OutputFormat format) {
        if (delivery.layout() == DeliveryLayout.PLAIN) {
            return RenderedFiles.of(rendition, manifest, format);
        }
        refuseSecrets(rendition, manifest);
        DeliveredFiles delivered = new DeliveredFiles(rendition, manifest, delivery, format);
        switch (delivery.layout()) {
            case ARGOCD -> delivered.argo();
            case FLUX -> delivered.flux();
            case KUSTOMIZE -> delivered.kustomize();
            default -> delivered.steps();
        }
        return delivered.files;
    }

    private static void refuseSecrets(Rendition rendition, Manifest manifest) {
        for (Resource<?> resource : manifest.resources()) {
            Mapping tree = resource.tree();
            boolean isSecret = tree.string("kind").orElse("").equals("Secret")
                    && tree.string("apiVersion").orElse("").equals("v1");
            if (isSecret && (has(tree, "data") || has(tree, "stringData"))) {
                throw new UserException("The Secret "
                        + tree.mapping("metadata")
                                .flatMap(meta -> meta.string("name"))
                                .orElse("")
                        + " of " + rendition.title() + " has values, which do not belong into a repository. Declare it"
                        + " with Secret.named(...).declared(keys), and let an ExternalSecret, a SealedSecret or a file"
                        + " encrypted with SOPS make it.");
            }
        }
    }

    private static boolean has(Mapping tree, String field) {
        return tree.mapping(field).filter(values -> !values.isEmpty()).isPresent();
    }

    private void put(String path, Resource<?> resource) {
        String file = format == OutputFormat.JSON ? path.replaceFirst("\\.yaml$", ".json") : path;
        files.put(file, RenderedFiles.text(List.of(resource), format));
    }

    /** What somebody else than kubectl reads is YAML in every format. */
    private void put(String path, List<Mapping> trees) {
        files.put(
                path,
                RenderedFiles.text(
                        trees.stream()
                                .<Resource<?>>map(tree -> UntypedResource.from(tree, true))
                                .toList(),
                        OutputFormat.YAML));
    }

    private int lastStep() {
        return steps.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private String stepFolder(int step) {
        return rendition.folder() + "/" + String.format(Locale.ROOT, "step-%02d", step);
    }

    private void argo() {
        for (int i = 0; i < resources.size(); i++) {
            put(rendition.folder() + "/" + names.get(i), inWave(resources.get(i), steps.get(i)));
        }
        DeliveryObjects objects = new DeliveryObjects(rendition, delivery);
        put("argocd/" + objects.name() + ".yaml", List.of(objects.application(rendition.folder())));
    }

    /** Argo CD takes what has no wave for one of wave 0. */
    private static Resource<?> inWave(Resource<?> resource, int step) {
        if (step == 0) {
            return resource;
        }
        Mapping tree = resource.tree();
        Mapping metadata = tree.mapping("metadata").orElseGet(Mapping::empty);
        Mapping annotations = metadata.mapping("annotations").orElseGet(Mapping::empty);
        if (annotations.get(WAVE) != null) {
            return resource;
        }
        Mapping waved = metadata.with("annotations", annotations.withSorted(WAVE, Scalar.of(Integer.toString(step))));
        return UntypedResource.from(tree.with("metadata", waved), resource.isNamespaced());
    }

    private void steps() {
        for (int i = 0; i < resources.size(); i++) {
            put(stepFolder(steps.get(i)) + "/" + names.get(i), resources.get(i));
        }
    }

    private void flux() {
        steps();
        DeliveryObjects objects = new DeliveryObjects(rendition, delivery);
        List<Mapping> trees = new ArrayList<>();
        trees.add(objects.gitRepository());
        for (int step = 0; step <= lastStep(); step++) {
            trees.add(objects.kustomization(step, stepFolder(step)));
        }
        put("flux/" + objects.name() + ".yaml", trees);
    }

    private void kustomize() {
        TreeMap<Integer, List<String>> byStep = new TreeMap<>();
        for (int i = 0; i < resources.size(); i++) {
            put(rendition.folder() + "/" + names.get(i), resources.get(i));
            String name = names.get(i);
            byStep.computeIfAbsent(steps.get(i), step -> new ArrayList<>())
                    .add(format == OutputFormat.JSON ? name.replaceFirst("\\.yaml$", ".json") : name);
        }
        List<String> ordered = byStep.values().stream().flatMap(List::stream).toList();
        put(rendition.folder() + "/kustomization.yaml", List.of(DeliveryObjects.ofKustomize(ordered)));
    }
}
