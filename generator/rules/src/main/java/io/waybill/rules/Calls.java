package io.waybill.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Calls of what users wrote, which may throw anything. */
final class Calls {

    private static final List<String> NOT_THE_USERS = List.of("java.", "jdk.", "io.waybill.dsl.", "io.waybill.rules.");

    private Calls() {}

    /** Asks a rule; what it throws is a finding about the rule. */
    static <S> void of(
            BiConsumer<? super S, Offences> check, Part<? extends S> part, ManifestRule rule, List<Violation> found) {
        try {
            check.accept(part.value(), new Offences(rule, part, found));
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            found.add(new Violation(
                    part.resource(),
                    part.path(),
                    "The rule \"" + rule.id() + "\" failed" + line(e.getStackTrace()) + ": " + text(e),
                    "Correct the rule, or switch it off.",
                    true));
        }
    }

    private static String text(Throwable e) {
        String message = e.getMessage();
        String type = e.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? type
                : type + ": " + message.lines().findFirst().orElse("");
    }

    /** The innermost line that is neither the platform's nor ours. */
    private static String line(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> NOT_THE_USERS.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
