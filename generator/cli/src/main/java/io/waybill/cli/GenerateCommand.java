package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.delivery.Delivery;
import io.waybill.pipeline.goal.Generate;
import io.waybill.pipeline.input.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Arguments of {@code generate}. */
final class GenerateCommand extends CheckedBlueprintOptions {

    private final Argument<String> output = value(
            "--output-directory, --output, -o",
            String.class,
            "-",
            "FOLDER",
            "Folder to write to; - for standard output (default: -).");

    private final Argument<OutputFormat> format =
            choice("--format", OutputFormat.class, OutputFormat.YAML, "Format of the manifests");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion()
                    + " (default: the targets of each blueprint).");

    private final DeliveryOptions delivery = new DeliveryOptions(this);

    private final Argument<List<String>> applications = Options.applications(this);

    private final Argument<String> baseline = Options.baseline(this);

    private final Argument<Boolean> dryRun = Options.dryRun(this);

    private final Argument<Boolean> watch = Options.watch(this);

    GenerateCommand() {
        super("generate", "Render blueprints to files or standard output.");
    }

    @Override
    List<String> applications() {
        return applications.value();
    }

    @Override
    public Optional<Path> baseline() {
        return baseline.given().map(Inputs::path);
    }

    @Override
    public Integer call() {
        Optional<Path> folder = output.value().equals("-") ? Optional.empty() : Optional.of(Path.of(output.value()));
        if (folder.isEmpty()) {
            dryRun.refuse("without a folder to write to");
            delivery.refuse("without a folder to write to");
        }
        Delivery how = delivery.delivery(folder);
        return watching(
                watch.value(),
                List.of(),
                () -> withRenditions(
                        Options.target(version.given()),
                        renditions -> new Generate(console())
                                .dry(dryRun.value())
                                .run(renditions, folder, format.value(), how)));
    }
}
