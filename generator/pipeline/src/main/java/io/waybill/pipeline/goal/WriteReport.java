package io.waybill.pipeline.goal;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.picture.Picture;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.golden.GoldenComparison;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ReadResource;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.page.ReportPage;
import io.waybill.pipeline.page.ReportedManifest;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.target.Schemas;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.check.Validator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Writes one HTML page about manifests: of files taken together, or of each rendition of blueprints. */
public final class WriteReport {

    /** The file that is written into a folder. */
    public static final String FILE = "waybill-report.html";

    /** A picture of more resources than these is larger than anybody looks at. */
    private static final int MOST_IN_PICTURE = 200;

    private final Console console;
    private final Optional<Path> folder;

    /**
     * The command, speaking to a console.
     *
     * @param folder the folder to write to; empty for the console
     */
    public WriteReport(Console console, Optional<Path> folder) {
        this.console = console;
        this.folder = folder;
    }

    /**
     * Writes about files; all of them are one manifest. What is wrong with them is in the report and no failure.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @param cluster the cluster that they are for, of the version of the target
     * @param rules what they are judged by
     */
    public Outcome run(
            List<String> inputs, InputStream standardInput, Target target, Cluster cluster, ProjectRules rules) {
        ReportedProblems problems = new ReportedProblems(console);
        List<ReadResource> read = new ArrayList<>();
        new ResourceReader(read::add, problems).read(new Inputs(standardInput, problems).sources(inputs));
        ServedApi api = new Schemas(cluster.gates()).of(target);
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(
                api, rules.all(new OwnRules(rules, "", target, findings::add)), rules.severities(), findings::add);
        read.forEach(one -> validator.validate(one.tree(), one.source(), one.document()));
        cluster.definitions().forEach(validator::define);
        validator.finish(Set.of());
        List<Mapping> trees = read.stream().map(ReadResource::tree).toList();
        Manifest manifest = Manifest.of(
                trees.stream().map(tree -> UntypedResource.from(tree, true)).toList());
        Inventory inventory = Inventory.of(manifest, api);
        write(List.of(new ReportedManifest(
                "",
                target.kubernetesVersion(),
                trees,
                findings,
                Optional.empty(),
                explanation(inventory),
                picture(inventory, trees.size()))));
        return problems.outcome();
    }

    /**
     * Writes about renditions.
     *
     * @param golden the folder of their golden files; nothing is compared where there is none
     */
    public Outcome run(List<Rendition> renditions, GoldenFolder golden) {
        boolean compares = Files.isDirectory(golden.root());
        GoldenComparison comparison = new GoldenComparison(golden);
        List<CheckedRendition<SortedMap<String, String>>> all = CheckedRendition.all(
                renditions, (rendition, manifest) -> GoldenTexts.withResources(golden, rendition, manifest));
        List<ReportedManifest> manifests = new ArrayList<>();
        for (CheckedRendition<SortedMap<String, String>> one : all) {
            Optional<List<GoldenDifference>> differences =
                    compares ? Optional.of(comparison.of(one.rendition(), one.output())) : Optional.empty();
            List<Mapping> trees =
                    one.manifest().resources().stream().map(Resource::tree).toList();
            Inventory inventory = Inventory.of(one.manifest(), one.rendition().api());
            manifests.add(new ReportedManifest(
                    one.rendition().title(),
                    one.rendition().target().kubernetesVersion(),
                    trees,
                    one.check().findings(),
                    differences,
                    explanation(inventory),
                    picture(inventory, trees.size())));
        }
        write(manifests);
        return Outcome.CLEAN;
    }

    private static Explanation explanation(Inventory inventory) {
        return new Explanation(inventory, Explanation.NO_RUNS, Optional.empty());
    }

    private static Optional<String> picture(Inventory inventory, int resources) {
        return resources == 0 || resources > MOST_IN_PICTURE
                ? Optional.empty()
                : Optional.of(Picture.of(inventory).svg());
    }

    private void write(List<ReportedManifest> manifests) {
        String html = ReportPage.of(manifests);
        if (folder.isEmpty()) {
            console.print(html);
        } else {
            new OutputFolder(folder.get()).write(Map.of(FILE, html));
            console.tell("Written to " + folder.get().resolve(FILE));
        }
    }
}
