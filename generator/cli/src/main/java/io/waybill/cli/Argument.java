package io.waybill.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/**
 * An option or parameter of a command.
 *
 * @param spec what it is
 * @param <T> the type of its value
 */
record Argument<T>(ArgSpec spec) {

    /** What was given on the command line, or the default; not for an argument that may have neither. */
    T value() {
        return spec.getValue();
    }

    /** What was given; empty where nothing was and there is no default. */
    Optional<T> given() {
        return Optional.ofNullable(spec.getValue());
    }
}
