package io.waybill.application.rules;

import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.regex.Pattern;

/** Options of the JVM that stand behind the program, where {@code java} passes them on to it. */
final class CommandRules {

    private static final Pattern OPTION =
            Pattern.compile("-X[a-zA-Z].*|-XX:.+|-(javaagent|agentlib|agentpath):.+|-D\\w.*=.*");

    private CommandRules() {}

    static void check(RunContainer run) {
        if (!run.input().command().launch().isLauncherKnown()) {
            return;
        }
        for (String argument : run.input().command().arguments()) {
            if (OPTION.matcher(argument).matches()) {
                run.word(argument).ifPresent(word -> report(run.container(), word, argument));
            }
        }
    }

    private static void report(TypedObject container, TypedValue word, String option) {
        container.report(
                ApplicationRule.SETTING,
                Severity.WARNING,
                word.path(),
                word.origin(),
                "\"" + option + "\" comes after the program, so java passes it on as an argument.",
                "Write it before -jar or the main class, or into the variable JAVA_TOOL_OPTIONS.");
    }
}
