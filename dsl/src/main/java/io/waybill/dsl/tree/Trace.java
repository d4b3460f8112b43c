package io.waybill.dsl.tree;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records which Java line made each node.
 *
 * <p>Looking at the stack is slow, so it is off unless someone asks: render once without, and again inside
 * {@link #javaLines} when there is something to report.
 */
public final class Trace {

    private static final String OWN_PACKAGE = "io.waybill.dsl.";
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private Trace() {}

    /** Does the work while every node that is made, on any thread, remembers the Java line that made it. */
    public static <T> T javaLines(Supplier<T> work) {
        RUNNING.incrementAndGet();
        try {
            return work.get();
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    /** The line outside this library that is calling it; null when tracing is off. */
    static @Nullable Origin caller() {
        if (RUNNING.get() == 0) {
            return null;
        }
        return STACK.walk(frames -> frames.filter(Trace::isUserCode)
                .findFirst()
                .map(frame -> new Origin(String.valueOf(frame.getFileName()), frame.getLineNumber(), 0))
                .orElse(null));
    }

    private static boolean isUserCode(StackFrame frame) {
        String name = frame.getClassName();
        return !name.startsWith(OWN_PACKAGE)
                && !name.startsWith("java.")
                && !TypedValue.class.isAssignableFrom(frame.getDeclaringClass());
    }
}
