package io.waybill.dekorate;

import io.dekorate.Logger;
import io.dekorate.LoggerFactory;
import io.dekorate.logger.AnsiLogger;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Dekorate's one logger while something is generated: says nothing on the threads that generate, and is
 * what it was on all others. The warnings of a run go to its caller.
 */
final class QuietLogger implements Logger {

    private static final VarHandle DEKORATES_OWN = dekoratesOwn();
    private static final ThreadLocal<List<String>> WARNINGS = new ThreadLocal<>();
    private static int running;

    private final @Nullable Logger others;

    private QuietLogger(@Nullable Logger others) {
        this.others = others;
    }

    private static VarHandle dekoratesOwn() {
        try {
            return MethodHandles.privateLookupIn(LoggerFactory.class, MethodHandles.lookup())
                    .findStaticVarHandle(LoggerFactory.class, "LOGGER", Logger.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This is not the Dekorate that waybill-dekorate was built with", e);
        }
    }

    /**
     * Does the work without a line printed.
     *
     * @param warnings takes what Dekorate warns of
     */
    static <T> T quietly(List<String> warnings, Supplier<T> work) {
        WARNINGS.set(warnings);
        begin();
        try {
            return work.get();
        } finally {
            end();
            WARNINGS.remove();
        }
    }

    private static synchronized void begin() {
        running++;
        Logger current = (Logger) DEKORATES_OWN.getVolatile();
        if (!(current instanceof QuietLogger)) {
            DEKORATES_OWN.setVolatile(new QuietLogger(current));
        }
    }

    private static synchronized void end() {
        running--;
        if (running == 0 && DEKORATES_OWN.getVolatile() instanceof QuietLogger quiet) {
            DEKORATES_OWN.setVolatile(quiet.others);
        }
    }

    private @Nullable Logger ofThisThread() {
        if (WARNINGS.get() != null) {
            return null;
        }
        return others == null ? new AnsiLogger() : others; // as Dekorate would
    }

    @Override
    public void debug(String message) {
        Logger logger = ofThisThread();
        if (logger != null) {
            logger.debug(message);
        }
    }

    @Override
    public void info(String message) {
        Logger logger = ofThisThread();
        if (logger != null) {
            logger.info(message);
        }
    }

    @Override
    public void warning(String message) {
        Logger logger = ofThisThread();
        if (logger != null) {
            logger.warning(message);
        } else {
            WARNINGS.get().add(message);
        }
    }

    @Override
    public void error(String message) {
        Logger logger = ofThisThread();
        if (logger != null) {
            logger.error(message);
        } else {
            WARNINGS.get().add(message);
        }
    }

    static List<String> noWarnings() {
        return new ArrayList<>();
    }
}
