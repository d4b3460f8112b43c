package io.waybill.maven;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Values of parameters. */
final class Settings {

    private Settings() {}

    static Optional<Target> target(@Nullable String version) {
        try {
            return Optional.ofNullable(version).map(Target::kubernetes);
        } catch (IllegalArgumentException e) {
            throw new UserException("waybill.kubernetesVersion: " + e.getMessage(), e);
        }
    }

    /** Inputs, of which files are looked for in the project. */
    static List<String> inProject(List<String> inputs, MavenProject project) {
        return inputs.stream()
                .map(input -> input.startsWith("classpath:")
                        ? input
                        : project.getBasedir().toPath().resolve(input).toString())
                .toList();
    }

    static Severities severities(Map<String, String> rules) {
        try {
            return Severities.of(rules);
        } catch (IllegalArgumentException e) {
            throw new UserException("waybill.rules: " + e.getMessage(), e);
        }
    }

    static Severity severity(String name) {
        return constant(Severity.class, name, "waybill.failOn", "error, warning or info");
    }

    static Effect effect(String name) {
        return constant(Effect.class, name, "waybill.diff.failOn", "none, update, roll, recreate or refused");
    }

    static DiffFormat diffFormat(String name) {
        return constant(DiffFormat.class, name, "waybill.diff.format", "text, json or markdown");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String property, String choice) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserException(property + " is \"" + name + "\"; write " + choice, e);
        }
    }
}
