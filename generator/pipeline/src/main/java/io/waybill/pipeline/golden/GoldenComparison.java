package io.waybill.pipeline.golden;

import io.waybill.diff.Change;
import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.diff.ResourceDiff;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.input.CollectedProblems;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.GoldenDifference.ResourceDifference;
import io.waybill.pipeline.report.GoldenDifference.Status;
import io.waybill.schema.ServedApi;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
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

    /** What a golden file contains that is no longer rendered, and where the manifest is made that lacks it. */
    public GoldenDifference orphan(String file, Optional<Origin> manifestOrigin) {
        List<ResourceDifference> gone = GoldenTexts.isText(file)
                ? List.of()
                : read(file, golden.read(file).orElse(""), new CollectedProblems(Severity.ERROR)).stream()
                        .map(item -> new ResourceDifference(
                                ResourceId.of(item.tree()), Change.REMOVED, List.of(), manifestOrigin))
                        .toList();
        return new GoldenDifference(file, Status.ORPHAN, gone);
    }

    private GoldenDifference explain(String file, String rendered, Map<ResourceId, Mapping> traced, ServedApi api) {
        Optional<String> approved = golden.read(file);
        if (GoldenTexts.isText(file)) {
            return GoldenTexts.difference(file, approved.orElse(""), rendered);
        }
        CollectedProblems problems = new CollectedProblems(Severity.ERROR);
        List<Item> before = read(file, approved.orElse(""), problems);
        if (!problems.text().isEmpty()) {
            return new GoldenDifference(file, Status.UNREADABLE, List.of());
        }
        List<Item> after = read(file, rendered, problems).stream()
                .map(item -> new Item(file, traced.getOrDefault(ResourceId.of(item.tree()), item.tree())))
                .toList();
        List<ResourceDifference> differences = ManifestDiff.pairs(before, after).stream()
                .flatMap(pair -> difference(pair, api).stream())
                .toList();
        Status status =
                approved.isEmpty() ? Status.MISSING : differences.isEmpty() ? Status.SAME_DATA : Status.DIFFERENT;
        return new GoldenDifference(file, status, differences);
    }

    private static Optional<ResourceDifference> difference(Pair pair, ServedApi api) {
        if (pair.after().isEmpty()) {
            ResourceId gone = ResourceId.of(pair.before().orElseThrow().tree());
            return Optional.of(new ResourceDifference(gone, Change.REMOVED, List.of(), Optional.empty()));
        }
        Mapping now = pair.after().get().tree();
        ResourceId id = ResourceId.of(now);
        Optional<Origin> origin = Optional.ofNullable(now.origin());
        if (pair.before().isEmpty()) {
            return Optional.of(new ResourceDifference(id, Change.ADDED, List.of(), origin));
        }
        Mapping was = pair.before().get().tree();
        return was.equals(now)
                ? Optional.empty()
                : Optional.of(new ResourceDifference(id, Change.CHANGED, ResourceDiff.of(api, was, now), origin));
    }

    private static Map<ResourceId, Mapping> byId(Manifest manifest) {
        Map<ResourceId, Mapping> trees = new LinkedHashMap<>();
        for (Resource<?> resource : manifest.resources()) {
            trees.put(ResourceId.of(resource.tree()), resource.tree());
        }
        return trees;
    }

    private static List<Item> read(String file, String yaml, CollectedProblems problems) {
        List<Item> items = new ArrayList<>();
        new ResourceReader(read -> items.add(new Item(file, read.tree())), problems)
                .read(InputSource.of(yaml.getBytes(StandardCharsets.UTF_8), file, "golden"));
        return items;
    }
}
