package io.waybill.cli;

import io.waybill.pipeline.Outcome;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Ends a run that is interrupted, as by Ctrl-C, in order: it may tidy up first, and its exit code is ours. */
final class Interruption {

    /** How long tidying up may take; as long as removing many thousand files does. */
    private static final int PATIENCE_SECONDS = 20;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = Outcome.CLEAN.exitCode();

    private Interruption() {}

    /** Runs a command in this thread, which is interrupted when the process is. */
    static int guard(IntSupplier command) {
        Interruption interruption = new Interruption();
        Thread hook = new Thread(interruption::endInOrder, "waybill-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            interruption.exitCode = command.getAsInt();
        } finally {
            interruption.ended.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return Outcome.COULD_NOT_RUN.exitCode(); // The process ends already, by the hook.
        }
        return interruption.exitCode;
    }

    private void endInOrder() {
        worker.interrupt();
        boolean inOrder = false;
        try {
            inOrder = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!inOrder || exitCode != Outcome.COULD_NOT_RUN.exitCode()) {
            PrintWriter err = StandardConsole.errWriter();
            err.println("error: Interrupted");
            err.flush();
        }
        Runtime.getRuntime().halt(Outcome.COULD_NOT_RUN.exitCode());
    }
}
