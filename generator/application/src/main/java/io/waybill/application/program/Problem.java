package io.waybill.application.program;

import java.util.Optional;

/**
 * Something in the input of a program that it cannot use.
 *
 * @param about what it is about
 * @param name the variable, file or property
 * @param certainty how sure that is
 * @param message one sentence that says what is wrong
 * @param fix what to do
 */
public record Problem(About about, String name, Certainty certainty, String message, String fix) {

    /** What a problem is about. */
    public enum About {
        /** An environment variable by this name. */
        VARIABLE,
        /** A word of the container's command. */
        COMMAND,
        /** A file by this path. */
        FILE,
        /** Something that is missing from the input. */
        MISSING
    }

    /** The variable that this is about; empty where it is about something else. */
    public Optional<String> variable() {
        return about == About.VARIABLE ? Optional.of(name) : Optional.empty();
    }
}
