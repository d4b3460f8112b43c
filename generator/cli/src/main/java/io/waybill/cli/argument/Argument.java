package io.waybill.cli.argument;

import io.waybill.pipeline.run.UserException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option or parameter of a command.
 *
 * @param spec what it is
 * @param <T> the type of its value
 */
public record Argument<T>(ArgSpec spec) {

    /** What was given on the command line, or the default; not for an argument that may have neither. */
    public T value() {
        return spec.getValue();
    }

    /** What was given; empty where nothing was and there is no default. */
    public Optional<T> given() {
        return Optional.ofNullable(spec.getValue());
    }

    /**
     * Refuses the option where it means nothing.
     *
     * @param why in which case, as in {@code for files}
     */
    public void refuse(String why) {
        if (spec instanceof OptionSpec option && isGiven()) {
            throw new UserException(option.longestName() + " has no effect " + why + ". Remove it.");
        }
    }

    private boolean isGiven() {
        Object value = spec.getValue();
        Object initial = spec.initialValue();
        return value != null
                && !value.equals(initial)
                && !(value instanceof Collection<?> many && many.isEmpty())
                && !(value instanceof Map<?, ?> pairs && pairs.isEmpty());
    }
}
