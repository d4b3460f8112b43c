package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Cluster;
import io.waybill.pipeline.goal.WriteReport;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.target.ClusterGates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Arguments of {@code report}. */
final class ReportCommand extends CheckedBlueprintOptions {

    private final Argument<List<String>> inputs = parameters(
            "0..*",
            "INPUT",
            "Files, folders, or - for standard input; all of them are one manifest (default: the blueprints).");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion()
                    + " (default: the targets of a blueprint; for files the newest).");

    private final Argument<Path> golden = Options.golden(this);

    private final Argument<String> folder = text(
            "--output-directory, -o", "FOLDER", "Folder to write " + WriteReport.FILE + " to (default: print it).");

    ReportCommand() {
        super("report", "Write an HTML page about manifests: findings, routes, rollouts, capacity, reach and access.");
    }

    @Override
    public Integer call() {
        Optional<Target> target = Options.target(version.given());
        WriteReport report = new WriteReport(
                console(), folder.given().filter(place -> !place.equals("-")).map(Path::of));
        if (inputs.value().isEmpty()) {
            return withRenditions(target, renditions -> report.run(renditions, new GoldenFolder(golden.value())));
        }
        ofBlueprints().forEach(option -> option.refuse("for files"));
        golden.refuse("for files");
        Cluster cluster = Cluster.of(
                Choices.read("--feature-gates", ClusterGates::settings, featureGates()),
                admission().readBehind(definitions(), List.of()));
        return rules().use(
                        "--rule",
                        known ->
                                report.run(inputs.value(), System.in, target.orElseGet(Target::newest), cluster, known))
                .exitCode();
    }
}
