package io.waybill.pipeline.blueprint;

import io.waybill.pipeline.run.UserException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls of users' code, which may do anything: what it prints goes to standard error, since results go to standard output;
 * whatever it throws becomes a problem with its own line; and where it ends the process, the run fails.
 */
final class BlueprintCall {

    private static int running;
    private static @Nullable PrintStream standardOutput;

    private BlueprintCall() {}

    /**
     * Calls it.
     *
     * @param what the code as messages call it, such as {@code The blueprint myblog}
     * @param method what is called, for a result that is null
     * @throws UserException when it throws anything but what says that the process must end, or returns null
     */
    static <T> T of(String what, String method, Callable<? extends @Nullable T> code) {
        Thread guard = new ExitGuard(what, Thread.currentThread());
        begin(guard);
        @Nullable T result;
        try {
            result = code.call();
        } catch (UserException | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw BlueprintFailure.of(what + " failed", e);
        } finally {
            end(guard);
        }
        if (result == null) {
            throw new UserException(what + " returned null from " + method + ".");
        }
        return result;
    }

    private static synchronized void begin(Thread guard) {
        try {
            Runtime.getRuntime().addShutdownHook(guard);
        } catch (IllegalStateException e) {
            throw new UserException("Interrupted", e);
        }
        if (running == 0) {
            standardOutput = System.out;
            System.setOut(System.err);
        }
        running++;
    }

    private static synchronized void end(Thread guard) {
        running--;
        if (running == 0) {
            System.setOut(standardOutput);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (IllegalStateException e) {
            // The process is ending, and the guard has looked why.
        }
    }

    /** Ends a process with a failure that users' code would end with success. */
    private static final class ExitGuard extends Thread {

        private static final int COULD_NOT_RUN = 2;

        private final String what;
        private final Thread caller;

        ExitGuard(String what, Thread caller) {
            super("waybill-exit-guard");
            this.what = what;
            this.caller = caller;
        }

        @Override
        public void run() {
            StackTraceElement[] stack = caller.getStackTrace();
            if (exits(stack)) {
                System.err.println("error: " + what + " called System.exit" + BlueprintFailure.line(stack)
                        + ". A blueprint must return a manifest.");
                System.err.flush();
                Runtime.getRuntime().halt(COULD_NOT_RUN);
            }
        }

        private static boolean exits(StackTraceElement[] stack) {
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit")) {
                    return true;
                }
            }
            return false;
        }
    }
}
