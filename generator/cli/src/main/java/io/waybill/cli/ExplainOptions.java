package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.target.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The options of {@code explain} and of what it has below it. */
abstract class ExplainOptions extends BlueprintOptions {

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version of the cluster, such as " + Target.newest().kubernetesVersion()
                    + " (default: the newest for blueprints).");

    private final Argument<String> featureGates = Options.featureGates(this);

    ExplainOptions(String name, String description) {
        super(name, description);
    }

    /** Adds the inputs, behind other parameters. */
    final Argument<List<String>> inputs() {
        return parameters(
                "0..*",
                "INPUT",
                "Files, folders, or - for standard input; all of them are one manifest (default: the blueprints).");
    }

    @Override
    public final String featureGates() {
        return featureGates.given().orElse("");
    }

    /** Explains files, or blueprints where there are no files. */
    final int explain(
            List<String> inputs,
            Set<String> expected,
            BiFunction<Explain, Map<String, Explain.Subject>, Outcome> work) {
        Explain explain = new Explain(console(), System.in, expected);
        if (!inputs.isEmpty()) {
            ofBlueprints().forEach(option -> option.refuse("for files"));
            return work.apply(
                            explain,
                            explain.read(
                                    inputs,
                                    Schemas.cluster(
                                            Options.target(version.given()), featureGates(), "--feature-gates")))
                    .exitCode();
        }
        return withRenditions(
                Options.target(version.given()).or(() -> Optional.of(Target.newest())),
                renditions -> work.apply(explain, explain.of(renditions)));
    }
}
