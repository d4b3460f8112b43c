package io.waybill.pipeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a user's code: the exception's message and the user's own line. */
final class BlueprintFailure {

    private BlueprintFailure() {}

    static UserError of(String what, @Nullable Throwable failure) {
        if (failure == null) {
            return new UserError(what);
        }
        String message = failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new UserError(what + line(failure) + ": " + message, failure);
    }

    /** The innermost line that is neither the platform's nor ours. */
    private static String line(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("jdk.")
                        && !frame.getClassName().startsWith("io.waybill.dsl.")
                        && !frame.getClassName().startsWith("io.waybill.pipeline."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
