package io.waybill.pipeline;

import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Item;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.Target;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.schema.ServedApi;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Compares manifests, and says what each change would do on a cluster. Changes nothing. */
public final class Diff {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    /** The command, speaking to a console. */
    public Diff(Console console) {
        this.console = console;
    }

    /** Two manifests, and what serves the second one. */
    private record Comparison(ServedApi api, List<Item> before, List<Item> after) {}

    /**
     * Compares two files, or two folders whose files are paired by their relative paths.
     *
     * @param before a file, a folder, or {@code -} for standard input
     * @param after likewise
     * @param target the Kubernetes version of the cluster
     * @return {@link Outcome#FINDINGS} when there are differences
     * @throws UserError when the target is not known, or a side cannot be read
     */
    public Outcome files(String before, String after, InputStream standardInput, Target target, DiffFormat format) {
        if (before.equals(STANDARD_INPUT) && after.equals(STANDARD_INPUT)) {
            throw new UserError("Standard input can be one side only");
        }
        ServedApi api = new Schemas().of(target);
        InterpolatedMinors.tell(console, List.of(api));
        List<Item> old = FileSource.items(before, standardInput);
        List<Item> now = FileSource.items(after, standardInput);
        return tell(List.of(new Comparison(api, inSameFile(old, now), now)), format);
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

    private Outcome tell(List<Comparison> comparisons, DiffFormat format) {
        List<ResourceChange> changes = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            changes.addAll(new ManifestDiff(comparison.api()).of(comparison.before(), comparison.after()));
        }
        console.print(format.of(changes));
        return changes.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
    }
}
