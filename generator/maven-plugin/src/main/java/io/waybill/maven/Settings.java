package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.UserError;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of parameters. */
final class Settings {

    private Settings() {}

    static Optional<Target> target(@Nullable String version) {
        try {
            return Optional.ofNullable(version).map(Target::kubernetes);
        } catch (IllegalArgumentException e) {
            throw new UserError("waybill.kubernetesVersion: " + e.getMessage(), e);
        }
    }

    static Severities severities(Map<String, String> rules) {
        try {
            return Severities.of(rules);
        } catch (IllegalArgumentException e) {
            throw new UserError("waybill.rules: " + e.getMessage(), e);
        }
    }

    static Severity severity(String name) {
        try {
            return Severity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserError("waybill.failOn is \"" + name + "\"; write error, warning or info", e);
        }
    }
}
