package io.waybill.cli.terminal;

import io.waybill.pipeline.run.CleanShutdown;
import io.waybill.pipeline.run.Outcome;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What a run says that is interrupted, as by Ctrl-C, and its exit code. */
public final class Interruption {

    private static final int NOT_ENDED = -1;

    private Interruption() {}

    /** Runs a command in this thread, which is interrupted when the process is ended. */
    public static int guard(IntSupplier command) {
        AtomicInteger exitCode = new AtomicInteger(NOT_ENDED);
        return CleanShutdown.of(
                () -> {
                    exitCode.set(command.getAsInt());
                    return exitCode.get();
                },
                inTime -> end(inTime ? exitCode.get() : NOT_ENDED));
    }

    /** Ends the process; a command that ended well, as one that watches does, has nothing more to say. */
    private static void end(int exitCode) {
        if (exitCode == Outcome.CLEAN.exitCode()) {
            Runtime.getRuntime().halt(exitCode);
        }
        if (exitCode != Outcome.COULD_NOT_RUN.exitCode()) {
            PrintWriter err = new StandardConsole().errWriter();
            err.println("error: Interrupted");
            err.flush();
        }
        Runtime.getRuntime().halt(Outcome.COULD_NOT_RUN.exitCode());
    }
}
