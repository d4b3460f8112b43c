package io.waybill.maven;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.FailOn;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Values of parameters. */
final class Settings {

    private Settings() {}

    static Optional<Target> target(@Nullable String version) {
        return Choices.read("waybill.kubernetesVersion", Target::kubernetes, Optional.ofNullable(version));
    }

    /** Inputs, of which files are looked for in the project. */
    static List<String> inProject(List<String> inputs, MavenProject project) {
        return inputs.stream()
                .map(input -> input.startsWith("classpath:")
                        ? input
                        : project.getBasedir().toPath().resolve(input).toString())
                .toList();
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

    static ApplyMode applyMode(String name) {
        return Choices.constant("waybill.diff.apply", ApplyMode.class, name);
    }
}
