package io.waybill.maven;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.input.ImportInputs;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.FailOn;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Values of parameters. */
final class Settings {

    private static final String MODULE = "module";

    private Settings() {}

    static Optional<Target> target(@Nullable String version) {
        return Choices.read("waybill.kubernetesVersion", Target::kubernetes, Optional.ofNullable(version));
    }

    /** Inputs, of which files are looked for in the project. */
    static List<String> inProject(List<String> inputs, MavenProject project) {
        return ImportInputs.in(project.getBasedir().toPath(), inputs);
    }

    /** Programs, whose paths are looked for in the project; {@code module} is a class path. */
    static List<String> applications(List<String> applications, Path folder, List<Path> module) {
        return applications.stream()
                .map(application -> {
                    int path = application.indexOf('=') + 1;
                    String program = application.substring(path).equals(MODULE)
                            ? module.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
                            : Arrays.stream(application.substring(path).split(File.pathSeparator, -1))
                                    .map(one -> folder.resolve(one).toString())
                                    .collect(Collectors.joining(File.pathSeparator));
                    return path == 0 ? application : application.substring(0, path) + program;
                })
                .toList();
    }

    /** The folders and jars of a program. */
    static List<Path> classPath(String application) {
        return Arrays.stream(application.substring(application.indexOf('=') + 1).split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Policies and Pod Security, whose files are looked for in a folder. */
    static AdmissionSettings admission(List<String> policies, @Nullable String podSecurity, Path folder) {
        return new AdmissionSettings(policies, podSecurity == null ? "" : podSecurity).in(folder);
    }

    /**
     * Severities of rules by id.
     *
     * @param rules those of the POM
     * @param more {@code id=severity}, which win
     */
    static Map<String, String> severities(Map<String, String> rules, List<String> more) {
        Map<String, String> severities = new HashMap<>(rules);
        for (String one : more) {
            String[] parts = one.strip().split("=", 2);
            if (parts.length < 2) {
                throw new UserException("waybill.rules: \"" + one + "\" is not a rule and its severity. Specify"
                        + " RULE=SEVERITY, such as collision=off, with commas between them.");
            }
            severities.put(parts[0], parts[1]);
        }
        return severities;
    }

    static LintProfile lint(String name) {
        return Choices.constant("waybill.lint", LintProfile.class, name);
    }

    static Implementation implementation(String name) {
        return Choices.constant("waybill.implementation", Implementation.class, name);
    }

    static TextFormat textFormat(String name) {
        return Choices.constant("waybill.explain.format", TextFormat.class, name);
    }

    /** An instant; now where none is given. */
    static Instant instant(@Nullable String text) {
        try {
            return text == null ? Instant.now() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UserException(
                    "waybill.after is \"" + text + "\". Specify an instant, such as 2026-03-01T00:00:00Z.", e);
        }
    }

    static Severity failOn(String name) {
        return Choices.constant("waybill.failOn", FailOn.class, name).severity();
    }

    static Effect effect(String name) {
        return Choices.constant("waybill.diff.failOn", Effect.class, name);
    }

    static DiffFormat diffFormat(String name) {
        return Choices.constant("waybill.diff.format", DiffFormat.class, name);
    }

    /** How files are applied; nothing where that is not said. */
    static Optional<ApplyMode> applied(@Nullable String name) {
        return Optional.ofNullable(name).map(given -> Choices.constant("waybill.apply", ApplyMode.class, given));
    }

    static ApplyMode applyMode(String name) {
        return Choices.constant("waybill.diff.apply", ApplyMode.class, name);
    }
}
