package io.waybill.pipeline.output;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.run.Console;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;

/** What a run would write, which is told instead. */
public final class DryRun {

    private DryRun() {}

    /**
     * Tells which files would be written and removed.
     *
     * @param files contents by path, with {@code /}
     * @param removed the paths of files that would be removed
     */
    public static void tell(Console console, Path folder, Map<String, String> files, Collection<String> removed) {
        SortedSet<String> changed = new OutputFolder(folder).changed(files);
        changed.forEach(file -> console.tell("would write " + file));
        removed.forEach(file -> console.tell("would remove " + file));
        console.tell("Dry run: " + changed.size() + " of " + Plural.of(files.size(), "file") + " would be written to "
                + folder + (removed.isEmpty() ? "" : ", " + removed.size() + " removed") + ". Nothing was changed.");
    }

    /** Tells that nothing was written, after a report that says what would be. */
    public static void tell(Console console) {
        console.tell("Dry run: nothing was changed.");
    }
}
