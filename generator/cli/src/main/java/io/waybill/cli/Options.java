package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.UserError;
import io.waybill.validate.Severities;
import java.util.Map;
import java.util.Optional;

/** Values of options. */
final class Options {

    private Options() {}

    /** How much each rule matters, of options such as {@code --rule collision=off}. */
    static Severities severities(Map<String, String> rules) {
        try {
            return Severities.of(rules);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    static Optional<Target> target(Optional<String> version) {
        try {
            return version.map(Target::kubernetes);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
