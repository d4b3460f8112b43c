package io.waybill.application.program;

import java.util.List;
import java.util.Optional;

/**
 * How a container starts {@code java}.
 *
 * @param options the options of the JVM with their sources, in the order in which the last one wins
 * @param start what it starts; empty where the manifest does not name it
 * @param isLauncherKnown whether the command of the container starts {@code java} itself
 */
public record Launch(List<JvmOption> options, Optional<Start> start, boolean isLauncherKnown) {

    /** Nothing is known: the image starts the program by itself. */
    public static final Launch UNKNOWN = new Launch(List.of(), Optional.empty(), false);

    /**
     * An option of the JVM.
     *
     * @param text the option, such as {@code -Xmx512m}
     * @param variable the variable that has it; empty for one of the command
     */
    public record JvmOption(String text, Optional<String> variable) {

        /** What messages call the place that it is written in. */
        public String source() {
            return variable.map(name -> "variable " + name).orElse("command");
        }
    }

    /**
     * What is started.
     *
     * @param way how it is named
     * @param target the jar, the class, or the module with or without a class: {@code shop/demo.Shop}
     */
    public record Start(Way way, String target) {}

    /** How {@code java} is told what to start. */
    public enum Way {
        /** {@code -jar}. */
        JAR,
        /** A main class on the class path. */
        CLASS,
        /** {@code -m}. */
        MODULE
    }
}
