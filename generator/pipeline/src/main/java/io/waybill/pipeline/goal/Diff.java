package io.waybill.pipeline.goal;

import io.waybill.diff.Effect;
import io.waybill.diff.Item;
import io.waybill.kubernetes.packed.PackedTrees;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.blueprint.RenderedFiles;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.Comparison;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.ManifestFiles;
import io.waybill.pipeline.input.Problems;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares manifests, and says what each change would do on a cluster. Changes nothing. */
public final class Diff {

    private final Console console;

    /** The command, speaking to a console. */
    public Diff(Console console) {
        this.console = console;
    }

    /**
     * How the second manifests are applied, and how the differences are reported.
     *
     * @param format their format on the console
     * @param failOn the least effect that fails
     * @param reports the folder to write them to, in every format
     * @param mode how the manifests are applied
     */
    public record Settings(DiffFormat format, Effect failOn, Optional<Path> reports, ApplyMode mode) {

        /** Of manifests that are applied by the server. */
        public Settings(DiffFormat format, Effect failOn, Optional<Path> reports) {
            this(format, failOn, reports, ApplyMode.SERVER_SIDE);
        }
    }

    /**
     * Compares two files, or two folders whose files are paired by their relative paths. A side that is not there counts
     * as empty, as long as the other one is.
     *
     * @return {@link Outcome#FINDINGS} when a change is bad enough
     * @throws UserException when the target is not known, or a side cannot be read
     */
    public Outcome files(DiffSide before, DiffSide after, DiffCluster cluster, Settings settings) {
        if (before.isStandardInput() && after.isStandardInput()) {
            throw new UserException("Standard input can be only one of the two sides.");
        }
        InterpolatedMinors.tell(console, List.of(cluster.api()));
        ReportedProblems problems = new ReportedProblems(console);
        PackedTrees trees = new PackedTrees();
        Optional<List<Item>> old = before.items(problems, trees);
        Optional<List<Item>> now = after.items(problems, trees);
        if (before.isEmptyFolder() && after.isEmptyFolder()) {
            problems.unreadable(ManifestFiles.isEmpty(Path.of(before.toString())));
        }
        if (problems.outcome() != Outcome.CLEAN) {
            return problems.outcome();
        }
        if (old.isEmpty() && now.isEmpty()) {
            throw new UserException("Neither " + before + " nor " + after + " exists.");
        }
        tellMissing(old, before.toString(), "everything is new");
        tellMissing(now, after.toString(), "everything is gone");
        List<Item> items = now.orElse(List.of());
        List<Item> inSameFile = inSameFile(old.orElse(List.of()), items);
        return tell(
                List.of(Comparison.of(cluster.api(), cluster.rules(), cluster.definitions(), inSameFile, items)),
                settings);
    }

    private void tellMissing(Optional<?> side, String title, String consequence) {
        if (side.isEmpty()) {
            console.tell("note: there is no " + title + ", so " + consequence);
        }
    }

    /**
     * Compares golden files with what blueprints render now.
     *
     * @return {@link Outcome#FINDINGS} when a change is bad enough
     * @throws UserException when a blueprint fails, or a golden file cannot be read
     */
    public Outcome goldens(GoldenFolder golden, List<Rendition> renditions, Settings settings) {
        SortedMap<String, byte[]> approved = new TreeMap<>();
        for (Rendition rendition : renditions) {
            golden.manifestsOf(rendition.folder())
                    .forEach((file, text) -> approved.put(file, text.getBytes(StandardCharsets.UTF_8)));
        }
        return goldens(approved, golden.root().toString().replace('\\', '/') + "/", renditions, settings);
    }

    /**
     * Compares golden files as they stood in a revision with what blueprints render now.
     *
     * @param golden the folder of the golden files; where the revision has none, everything is new
     * @return {@link Outcome#FINDINGS} when a change is bad enough
     * @throws UserException when a blueprint fails, the revision is not known, or a golden file cannot be read
     */
    public Outcome goldens(Revision revision, Path golden, List<Rendition> renditions, Settings settings) {
        Optional<SortedMap<String, byte[]>> files = DiffSide.files(revision, golden);
        tellMissing(files, golden + " in " + revision, "everything is new");
        return goldens(files.orElseGet(TreeMap::new), revision + ":", renditions, settings);
    }

    private Outcome goldens(
            SortedMap<String, byte[]> approved, String root, List<Rendition> renditions, Settings settings) {
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        ReportedProblems problems = new ReportedProblems(console);
        List<Comparison> comparisons = new ArrayList<>();
        for (Rendition rendition : renditions) {
            SortedMap<String, byte[]> files = new TreeMap<>(approved);
            files.keySet().removeIf(file -> !file.startsWith(rendition.folder() + "/") || !file.endsWith(".yaml"));
            List<Item> before = DiffSide.items(files, root, problems);
            comparisons.add(Comparison.of(rendition, before, rendered(rendition, problems)));
        }
        return problems.outcome() == Outcome.CLEAN ? tell(comparisons, settings) : problems.outcome();
    }

    private static List<Item> rendered(Rendition rendition, Problems problems) {
        return DiffSide.itemsOf(RenderedFiles.of(rendition, rendition.manifest()), "", problems);
    }

    /**
     * Compares renditions with other ones of the same blueprints: two environments, or two targets.
     *
     * @param against the renditions that stand for what is there
     * @param renditions what each of them becomes, in the same order
     * @throws UserException when a blueprint fails, or the two lists are not of the same blueprints
     */
    public Outcome renditions(List<Rendition> against, List<Rendition> renditions, Settings settings) {
        List<String> names = against.stream().map(Rendition::blueprint).toList();
        if (!names.equals(renditions.stream().map(Rendition::blueprint).toList())) {
            throw new UserException("The two sides select different renditions: " + titles(against) + " and "
                    + titles(renditions) + ". Select one environment for each side, and a Kubernetes version where"
                    + " there are several.");
        }
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Rendition after = renditions.get(i);
            comparisons.add(Comparison.of(after, items(against.get(i)), items(after)));
        }
        return tell(comparisons, settings);
    }

    private static List<String> titles(List<Rendition> renditions) {
        return renditions.stream()
                .map(rendition -> rendition.title() + " for " + rendition.target())
                .toList();
    }

    /** What a rendition makes, in files whose paths do not tell which environment or target it is for. */
    private List<Item> items(Rendition rendition) {
        Map<String, String> files = new TreeMap<>();
        RenderedFiles.of(rendition, rendition.manifest())
                .forEach((file, text) -> files.put(
                        rendition.blueprint()
                                + file.substring(rendition.folder().length()),
                        text));
        return DiffSide.itemsOf(files, "", new ReportedProblems(console));
    }

    /** Where both sides are one file, it is the same one, whatever it is called. */
    private static List<Item> inSameFile(List<Item> before, List<Item> after) {
        return isOneFile(before) && isOneFile(after)
                ? before.stream().map(item -> item.in(after.get(0).file())).toList()
                : before;
    }

    private static boolean isOneFile(List<Item> items) {
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item.file().equals(items.get(0).file()));
    }

    private Outcome tell(List<Comparison> comparisons, Settings settings) {
        DiffReports reports = new DiffReports(settings, console);
        for (Comparison comparison : comparisons) {
            comparison.eachChange(settings.mode(), change -> reports.add(change, comparison.rules()));
        }
        reports.end();
        return reports.fail() ? Outcome.FINDINGS : Outcome.CLEAN;
    }
}
