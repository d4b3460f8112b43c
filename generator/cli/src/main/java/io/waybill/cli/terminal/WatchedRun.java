package io.waybill.cli.terminal;

import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.source.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/** Work that is done again each time that a file changes. */
public final class WatchedRun {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Console console;
    private final List<Path> paths;

    /**
     * Work that depends on files.
     *
     * @param paths files and folders that may change
     */
    public WatchedRun(Console console, List<Path> paths) {
        this.console = console;
        this.paths = List.copyOf(paths);
    }

    /** Works until this thread is interrupted; what fails is told, since the next change may mend it. */
    public void run(IntSupplier work) {
        List<Path> changed = List.of();
        do {
            try (Watch watch = new Watch(paths)) { // looks before it works, so that nothing is missed meanwhile
                changed.stream().limit(1).forEach(path -> console.tell("--- " + path.getFileName() + " changed"));
                long start = System.nanoTime();
                int exitCode = exitCode(work);
                console.tell("Exit code " + exitCode + " after " + (System.nanoTime() - start) / NANOS_PER_MILLI
                        + " ms; watching for changes, press Ctrl-C to end.");
                changed = watch.next();
            }
        } while (!changed.isEmpty());
    }

    private int exitCode(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (UserException e) {
            console.tell("error: " + e.getMessage());
            return Outcome.COULD_NOT_RUN.exitCode();
        }
    }
}
