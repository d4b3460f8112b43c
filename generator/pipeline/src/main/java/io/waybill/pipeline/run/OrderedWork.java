package io.waybill.pipeline.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things on all cores, and hands on the results in the order of the things. */
public final class OrderedWork {

    private static final int AHEAD_PER_THREAD = 16;

    /** Handing a thing to another thread costs as much as reading a small file, so many small things go together. */
    private static final int LARGEST_BATCH = 16;

    private OrderedWork() {}

    /**
     * Works on each thing.
     *
     * @param work done by several threads; what it throws is thrown here
     * @param then gets the results, in this thread
     */
    public static <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> then) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
        if (threads <= 1) {
            things.forEach(thing -> then.accept(work.apply(thing)));
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<List<R>>> ahead = new ArrayDeque<>();
            for (List<T> batch : batches(things, threads)) {
                if (ahead.size() == threads * AHEAD_PER_THREAD) {
                    result(ahead.remove()).forEach(then);
                }
                ahead.add(executor.submit(() -> batch.stream().map(work).toList()));
            }
            while (!ahead.isEmpty()) {
                result(ahead.remove()).forEach(then);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Batches that keep all threads busy to the end. */
    private static <T> List<List<T>> batches(List<T> things, int threads) {
        int size = Math.max(1, Math.min(LARGEST_BATCH, things.size() / (threads * AHEAD_PER_THREAD)));
        List<List<T>> batches = new ArrayList<>();
        for (int start = 0; start < things.size(); start += size) {
            batches.add(things.subList(start, Math.min(start + size, things.size())));
        }
        return batches;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException("Interrupted", e);
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
