package io.waybill.pipeline.golden;

import io.waybill.diff.Change;
import io.waybill.diff.ResourceDiff;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.golden.GoldenDifference.ResourceDifference;
import io.waybill.pipeline.golden.GoldenDifference.Status;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ServedApi;
import io.waybill.validate.ResourceId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares golden files with what a blueprint renders now, and explains differences resource by resource. */
public final class GoldenComparison {

    private final GoldenFolder golden;

    /** A comparison with the files of a folder. */
    public GoldenComparison(GoldenFolder golden) {
        this.golden = golden;
    }

    /**
     * The files of one rendition that differ, orphans aside.
     *
     * @param rendition what is rendered; it is run again, to learn the Java lines, only when something differs
     * @param files the files that it becomes, by path
     */
    public List<GoldenDifference> of(Rendition rendition, Map<String, String> files) {
        List<String> differing = files.entrySet().stream()
                .filter(file -> !golden.read(file.getKey()).equals(Optional.of(file.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        Map<ResourceId, Mapping> traced = byId(rendition.tracedManifest());
        return differing.stream()
                .map(file -> explain(file, String.valueOf(files.get(file)), traced, rendition.api()))
                .toList();
    }

    /** What a golden file holds that is rendered no more, and where the manifest is made that lacks it. */
    public GoldenDifference orphan(String file, Optional<Origin> manifestOrigin) {
        List<ResourceDifference> gone = documents(golden.read(file).orElse("")).stream()
                .flatMap(document -> document.root().stream())
                .map(root -> new ResourceDifference(ResourceId.of(root), Change.REMOVED, List.of(), manifestOrigin))
                .toList();
        return new GoldenDifference(file, Status.ORPHAN, gone);
    }

    private GoldenDifference explain(String file, String rendered, Map<ResourceId, Mapping> traced, ServedApi api) {
        Optional<String> approved = golden.read(file);
        List<Document> before = documents(approved.orElse(""));
        if (before.stream().anyMatch(document -> !document.problems().isEmpty())) {
            return new GoldenDifference(file, Status.UNREADABLE, List.of());
        }
        Map<ResourceId, Mapping> old = new LinkedHashMap<>();
        before.stream()
                .flatMap(document -> document.root().stream())
                .forEach(root -> old.put(ResourceId.of(root), root instanceof Mapping tree ? tree : Mapping.empty()));
        List<ResourceDifference> differences = new ArrayList<>();
        for (Document document : documents(rendered)) {
            ResourceId id = ResourceId.of(document.root().orElseThrow());
            Mapping now = traced.getOrDefault(id, Mapping.empty());
            Mapping was = old.remove(id);
            Optional<Origin> origin = Optional.ofNullable(now.origin());
            if (was == null) {
                differences.add(new ResourceDifference(id, Change.ADDED, List.of(), origin));
            } else if (!was.equals(now)) {
                differences.add(new ResourceDifference(id, Change.CHANGED, ResourceDiff.of(api, was, now), origin));
            }
        }
        old.keySet()
                .forEach(
                        id -> differences.add(new ResourceDifference(id, Change.REMOVED, List.of(), Optional.empty())));
        Status status =
                approved.isEmpty() ? Status.MISSING : differences.isEmpty() ? Status.SAME_DATA : Status.DIFFERENT;
        return new GoldenDifference(file, status, differences);
    }

    private static Map<ResourceId, Mapping> byId(Manifest manifest) {
        Map<ResourceId, Mapping> trees = new LinkedHashMap<>();
        for (Resource<?> resource : manifest.resources()) {
            trees.put(ResourceId.of(resource.tree()), resource.tree());
        }
        return trees;
    }

    private static List<Document> documents(String yaml) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "golden", documents::add);
        } catch (UnreadableException e) {
            throw new IllegalStateException("Text in memory can always be read", e);
        }
        return documents;
    }
}
