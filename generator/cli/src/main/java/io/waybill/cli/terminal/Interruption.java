package io.waybill.cli.terminal;

import io.waybill.pipeline.run.CleanShutdown;
import io.waybill.pipeline.run.Outcome;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What a run says that is interrupted, as by Ctrl-C, and its exit code. */
public final class Interruption {

    private Interruption() {}

    /** Runs a command in this thread, which is interrupted when the process is ended. */
    public static int guard(IntSupplier command) {
        AtomicInteger exitCode = new AtomicInteger(Outcome.CLEAN.exitCode());
        return CleanShutdown.of(
                () -> {
                    exitCode.set(command.getAsInt());
                    return exitCode.get();
                },
                inTime -> end(inTime && exitCode.get() == Outcome.COULD_NOT_RUN.exitCode()));
    }

    private static void end(boolean saysWhy) {
        if (!saysWhy) {
            PrintWriter err = StandardConsole.errWriter();
            err.println("error: Interrupted");
            err.flush();
        }
        Runtime.getRuntime().halt(Outcome.COULD_NOT_RUN.exitCode());
    }
}
