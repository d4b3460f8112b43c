package io.waybill.application.plain;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Given;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.util.List;
import java.util.Optional;

/** Variables that scripts of images put behind {@code java}, in containers whose command starts {@code java} itself. */
final class UnreadOptions {

    private static final List<String> NAMES =
            List.of("JAVA_OPTS", "JAVA_OPTIONS", "JAVA_ARGS", "JVM_OPTS", "JVM_ARGS", "JAVA_OPTS_APPEND");

    private UnreadOptions() {}

    static List<Problem> of(Program program, ProgramInput input) {
        if (!input.launch().isLauncherKnown()) {
            return List.of();
        }
        return NAMES.stream()
                .filter(name -> isUnread(name, input) && !program.mentions(name))
                .map(UnreadOptions::problem)
                .toList();
    }

    private static boolean isUnread(String name, ProgramInput input) {
        String value = Optional.ofNullable(input.variables().get(name))
                .flatMap(Given::value)
                .orElse("")
                .strip();
        String first = value.split("\\s+", 2)[0];
        boolean isUsed = input.launch().options().stream()
                        .anyMatch(option -> option.text().startsWith(first))
                || input.arguments().contains(first);
        return value.startsWith("-") && !isUsed;
    }

    private static Problem problem(String name) {
        return new Problem(
                About.VARIABLE,
                name,
                Certainty.LIKELY,
                "The command starts java itself, which does not read the variable " + name + ".",
                "Call it JAVA_TOOL_OPTIONS or JDK_JAVA_OPTIONS.");
    }
}
