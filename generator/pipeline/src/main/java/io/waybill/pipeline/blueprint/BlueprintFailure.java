package io.waybill.pipeline.blueprint;

import io.waybill.pipeline.run.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a user's code: the exception's message and the user's own line. */
final class BlueprintFailure {

    private static final List<String> NOT_THE_USERS = List.of("java.", "jdk.", "io.waybill.dsl.");

    private static final Set<String> OURS = Set.of(
            Rendition.class.getName(),
            Renditions.class.getName(),
            BlueprintCall.class.getName(),
            BlueprintClassPath.class.getName(),
            YamlManifests.class.getName());

    private BlueprintFailure() {}

    static UserException of(String what, @Nullable Throwable failure) {
        if (failure == null) {
            return new UserException(what);
        }
        Throwable reason = reason(failure);
        String text = reason.getMessage();
        String type = reason.getClass().getSimpleName();
        boolean isPlain = reason instanceof IllegalArgumentException || reason instanceof IllegalStateException;
        String message = text == null || text.isBlank() ? type : isPlain ? text : type + ": " + text;
        return new UserException(what + line(reason.getStackTrace()) + ": " + message, failure);
    }

    /** An initializer that failed says nothing itself. */
    private static Throwable reason(Throwable failure) {
        return failure instanceof ExceptionInInitializerError && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    /** The innermost line that is neither the platform's nor ours. */
    static String line(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> isTheUsers(frame.getClassName()))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static boolean isTheUsers(String className) {
        String outermost = className.split("\\$", 2)[0];
        return NOT_THE_USERS.stream().noneMatch(className::startsWith) && !OURS.contains(outermost);
    }
}
