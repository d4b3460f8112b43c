package io.waybill.pipeline.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets work that would leave something half done tidy up when the process is ended, as by Ctrl-C: it is interrupted, and
 * the process waits until it has ended.
 */
public final class CleanShutdown {

    /** How long tidying up may take; as long as removing many thousand files does. */
    private static final int PATIENCE_SECONDS = 20;

    /** What the process does in its end, once the work has ended or had its time. */
    public interface Ending {
        /**
         * Does it.
         *
         * @param inTime whether the work has ended
         */
        void after(boolean inTime);
    }

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Ending ending;

    private CleanShutdown(Ending ending) {
        this.ending = ending;
    }

    /**
     * Works in this thread, which is interrupted when the process is ended.
     *
     * @throws UserException when the process is ending already
     */
    public static <T> T of(Supplier<T> work) {
        return of(work, inTime -> {
            if (!inTime) {
                System.err.println("error: Some temporary files could not be removed in time");
            }
        });
    }

    /**
     * Works in this thread, which is interrupted when the process is ended.
     *
     * @param ending what the process does then, in another thread; nothing when it is not ended before the work has
     * @throws UserException when the process is ending already
     */
    public static <T> T of(Supplier<T> work, Ending ending) {
        CleanShutdown guard = new CleanShutdown(ending);
        Thread hook = new Thread(guard::awaitEnd, "waybill-end-in-order");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new UserException("Interrupted", e);
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
        boolean inTime = false;
        try {
            inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.after(inTime);
    }
}
