package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.UserError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of options. */
final class Options {

    private Options() {}

    static Optional<Target> target(@Nullable String version) {
        try {
            return Optional.ofNullable(version).map(Target::kubernetes);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
