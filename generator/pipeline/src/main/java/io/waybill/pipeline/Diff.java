package io.waybill.pipeline;

import io.waybill.diff.Effect;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Item;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.Target;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.schema.ServedApi;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares manifests, and says what each change would do on a cluster. Changes nothing. */
public final class Diff {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    /** The command, speaking to a console. */
    public Diff(Console console) {
        this.console = console;
    }

    /**
     * How to tell the differences.
     *
     * @param format their format on the console
     * @param failOn the least effect that fails
     * @param reports the folder to write them to, in every format
     */
    public record Settings(DiffFormat format, Effect failOn, Optional<Path> reports) {}

    /** Two manifests, and what serves the second one. */
    private record Comparison(ServedApi api, List<Item> before, List<Item> after) {}

    /**
     * Compares two files, or two folders whose files are paired by their relative paths.
     *
     * @param before a file, a folder, or {@code -} for standard input
     * @param after likewise
     * @param target the Kubernetes version of the cluster
     * @return {@link Outcome#FINDINGS} when a change is bad enough
     * @throws UserError when the target is not known, or a side cannot be read
     */
    public Outcome files(String before, String after, InputStream standardInput, Target target, Settings settings) {
        if (before.equals(STANDARD_INPUT) && after.equals(STANDARD_INPUT)) {
            throw new UserError("Standard input can be one side only");
        }
        ServedApi api = new Schemas().of(target);
        InterpolatedMinors.tell(console, List.of(api));
        List<Item> old = FileSource.items(before, standardInput);
        List<Item> now = FileSource.items(after, standardInput);
        return tell(List.of(new Comparison(api, inSameFile(old, now), now)), settings);
    }

    /**
     * Compares golden files with what blueprints render now.
     *
     * @return {@link Outcome#FINDINGS} when a change is bad enough
     * @throws UserError when a blueprint fails, or a golden file cannot be read
     */
    public Outcome goldens(GoldenFolder golden, List<Rendition> renditions, Settings settings) {
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        List<Comparison> comparisons = new ArrayList<>();
        for (Rendition rendition : renditions) {
            Map<String, String> approved = new TreeMap<>();
            for (String file : golden.filesOf(rendition.folder())) {
                approved.put(file, golden.read(file).orElseThrow());
            }
            Map<String, String> rendered = RenderedFiles.of(rendition, rendition.manifest());
            String root = golden.root().toString().replace('\\', '/');
            comparisons.add(new Comparison(rendition.api(), items(approved, root + "/"), items(rendered, "")));
        }
        return tell(comparisons, settings);
    }

    /**
     * Compares renditions with other ones of the same blueprints: two environments, or two targets.
     *
     * @param against the renditions that stand for what is there
     * @param renditions what each of them becomes, in the same order
     * @throws UserError when a blueprint fails, or the two lists are not of the same blueprints
     */
    public Outcome renditions(List<Rendition> against, List<Rendition> renditions, Settings settings) {
        List<String> names = against.stream().map(Rendition::blueprint).toList();
        if (!names.equals(renditions.stream().map(Rendition::blueprint).toList())) {
            throw new UserError("The two sides are not as many environments and targets of the same blueprints: "
                    + titles(against) + " and " + titles(renditions)
                    + "; name one environment for each side, and a Kubernetes version where there are several");
        }
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Rendition after = renditions.get(i);
            comparisons.add(new Comparison(after.api(), items(against.get(i)), items(after)));
        }
        return tell(comparisons, settings);
    }

    private static List<String> titles(List<Rendition> renditions) {
        return renditions.stream()
                .map(rendition -> rendition.title() + " for " + rendition.target())
                .toList();
    }

    /** What a rendition makes, in files whose paths do not tell which environment or target it is for. */
    private static List<Item> items(Rendition rendition) {
        Map<String, String> files = new TreeMap<>();
        RenderedFiles.of(rendition, rendition.manifest())
                .forEach((file, text) -> files.put(
                        rendition.blueprint()
                                + file.substring(rendition.folder().length()),
                        text));
        return items(files, "");
    }

    private static List<Item> items(Map<String, String> files, String root) {
        List<Item> items = new ArrayList<>();
        files.forEach((file, text) -> items.addAll(FileSource.items(file, root + file, text)));
        return items;
    }

    /** Where both sides are one file, it is the same one, whatever it is called. */
    private static List<Item> inSameFile(List<Item> before, List<Item> after) {
        boolean single = files(before) == 1 && files(after) == 1;
        return single
                ? before.stream()
                        .map(item -> new Item(after.get(0).file(), item.tree()))
                        .toList()
                : before;
    }

    private static long files(List<Item> items) {
        return items.stream().map(Item::file).distinct().count();
    }

    private Outcome tell(List<Comparison> comparisons, Settings settings) {
        List<ResourceChange> changes = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            changes.addAll(new ManifestDiff(comparison.api()).of(comparison.before(), comparison.after()));
        }
        settings.reports().ifPresent(folder -> {
            Map<String, String> files = new TreeMap<>();
            for (DiffFormat format : DiffFormat.values()) {
                files.put("diff" + format.ending(), format.of(changes));
            }
            new OutputFolder(folder).write(files);
        });
        console.print(settings.format().of(changes));
        boolean fails = changes.stream().anyMatch(change -> change.effect().compareTo(settings.failOn()) >= 0);
        return fails ? Outcome.FINDINGS : Outcome.CLEAN;
    }
}
