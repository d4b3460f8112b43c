package io.waybill.pipeline;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things on all cores, and hands on the results in the order of the things. */
final class InOrder {

    private static final int AHEAD_PER_THREAD = 16;

    private InOrder() {}

    /**
     * Works on each thing.
     *
     * @param work done by several threads; what it throws is thrown here
     * @param then gets the results, in this thread
     */
    static <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> then) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
        if (threads <= 1) {
            things.forEach(thing -> then.accept(work.apply(thing)));
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<R>> ahead = new ArrayDeque<>();
            for (T thing : things) {
                if (ahead.size() == threads * AHEAD_PER_THREAD) {
                    then.accept(result(ahead.remove()));
                }
                ahead.add(executor.submit(() -> work.apply(thing)));
            }
            while (!ahead.isEmpty()) {
                then.accept(result(ahead.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
