package io.waybill.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets work that would leave something half done tidy up when the process is ended, as by Ctrl-C: it is interrupted, and
 * the process waits until it has ended.
 */
final class EndInOrder {

    /** How long tidying up may take; as long as removing many thousand files does. */
    private static final int PATIENCE_SECONDS = 20;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private EndInOrder() {}

    /**
     * Works in this thread, which is interrupted when the process is ended.
     *
     * @throws UserError when the process is ending already
     */
    static <T> T of(Supplier<T> work) {
        EndInOrder guard = new EndInOrder();
        Thread hook = new Thread(guard::awaitEnd, "waybill-end-in-order");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new UserError("Interrupted", e);
        }
        try {
            return work.get();
        } finally {
            guard.ended.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook, which waited for this, with it.
        }
    }

    private void awaitEnd() {
        worker.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("error: Some temporary files could not be removed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
