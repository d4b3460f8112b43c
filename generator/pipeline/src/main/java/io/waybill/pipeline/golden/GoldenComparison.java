package io.waybill.pipeline.golden;

import io.waybill.diff.Change;
import io.waybill.diff.FieldChange;
import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.Comparison;
import io.waybill.pipeline.input.CollectedProblems;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.GoldenDifference.ResourceDifference;
import io.waybill.pipeline.report.GoldenDifference.Status;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
        Manifest manifest = rendition.tracedManifest();
        Map<ResourceId, Mapping> traced = byId(manifest);
        List<TwoStates> states = differing.stream()
                .map(file -> states(file, String.valueOf(files.get(file)), traced))
                .toList();
        IdentityHashMap<Mapping, List<FieldChange>> fields = fields(rendition, manifest, states);
        return states.stream().map(file -> explain(file, fields)).toList();
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

    /**
     * A file as it was approved and as it is rendered now.
     *
     * @param before its resources as they were approved
     * @param after its resources as they are now, with their Java lines
     * @param approved its text; empty where there is no such file
     * @param isRead whether that could be read
     */
    private record TwoStates(
            String file,
            Optional<String> approved,
            String rendered,
            List<Item> before,
            List<Item> after,
            boolean isRead) {}

    private TwoStates states(String file, String rendered, Map<ResourceId, Mapping> traced) {
        Optional<String> approved = golden.read(file);
        if (GoldenTexts.isText(file)) {
            return new TwoStates(file, approved, rendered, List.of(), List.of(), true);
        }
        CollectedProblems problems = new CollectedProblems(Severity.ERROR);
        List<Item> before = read(file, approved.orElse(""), problems);
        if (!problems.text().isEmpty()) {
            return new TwoStates(file, approved, rendered, List.of(), List.of(), false);
        }
        List<Item> after = read(file, rendered, problems).stream()
                .map(item -> new Item(file, traced.getOrDefault(ResourceId.of(item.tree()), item.tree())))
                .toList();
        return new TwoStates(file, approved, rendered, before, after, true);
    }

    /** What differs in each resource, by what it is now, and what the API server makes of that. */
    private static IdentityHashMap<Mapping, List<FieldChange>> fields(
            Rendition rendition, Manifest manifest, List<TwoStates> states) {
        List<Item> before =
                states.stream().flatMap(file -> file.before().stream()).toList();
        List<Item> after =
                states.stream().flatMap(file -> file.after().stream()).toList();
        IdentityHashMap<Mapping, List<FieldChange>> fields = new IdentityHashMap<>();
        Comparison.within(rendition, manifest, before, after)
                .changes(ApplyMode.SERVER_SIDE)
                .forEach(change -> change.after().ifPresent(tree -> fields.put(tree, change.fields())));
        return fields;
    }

    private static GoldenDifference explain(TwoStates file, IdentityHashMap<Mapping, List<FieldChange>> fields) {
        if (!file.isRead()) {
            return new GoldenDifference(file.file(), Status.UNREADABLE, List.of());
        }
        if (GoldenTexts.isText(file.file())) {
            return GoldenTexts.difference(file.file(), file.approved().orElse(""), file.rendered());
        }
        List<ResourceDifference> differences = ManifestDiff.pairs(file.before(), file.after()).stream()
                .flatMap(pair -> difference(pair, fields).stream())
                .toList();
        Status status = file.approved().isEmpty()
                ? Status.MISSING
                : differences.isEmpty() ? Status.SAME_DATA : Status.DIFFERENT;
        return new GoldenDifference(file.file(), status, differences);
    }

    private static Optional<ResourceDifference> difference(
            Pair pair, IdentityHashMap<Mapping, List<FieldChange>> fields) {
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
        return pair.before().get().tree().equals(now)
                ? Optional.empty()
                : Optional.of(new ResourceDifference(id, Change.CHANGED, fields.getOrDefault(now, List.of()), origin));
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
