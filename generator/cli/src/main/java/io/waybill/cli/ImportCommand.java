package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.goal.Import;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterDump;
import java.nio.file.Path;
import java.util.List;

/** Arguments of {@code import}. */
final class ImportCommand extends Subcommand {

    private final Argument<List<String>> inputs =
            parameters("0..*", "INPUT", "Files, folders, jars, JAR!/PATH, classpath:PATH, or - for standard input.");

    private final Argument<List<String>> packages = texts(
            "--package",
            "NAME",
            "Java package, such as com.example; for one API group, GROUP=NAME; may be repeated"
                    + " (default: the group read backwards).");

    private final Argument<String> api = Options.api(this, "Import the custom resources of a cluster, too");

    private final Argument<String> output = text(
            "--output-directory, --output, -o",
            "FOLDER",
            "Folder of Java sources to write to. Required unless --check is given.");

    private final Argument<String> className = text(
            "--class-name", "NAME", "Class of the blueprint, such as MyBlog (default: named after the first file).");

    private final Argument<Boolean> classPerFile =
            flag("--class-per-file", "Write one blueprint for each file, named after it, instead of one for all.");

    private final Argument<Boolean> keepDefinitions = flag(
            "--keep-definitions",
            "Make CustomResourceDefinitions resources of the blueprint, too, and let the types return them.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version of the blueprint (default: the newest that renders everything as it is).");

    private final Argument<Boolean> check = flag(
            "--check",
            "Write nothing: compile and run the Java of each file, and compare what it renders with the file."
                    + " Needs a JDK.");

    private final Argument<String> classPath = value(
            "--class-path, -cp",
            String.class,
            "",
            "PATH",
            "Folders and jars for inputs that begin with classpath:, separated by \":\" (\";\" on Windows).");

    private final Argument<Boolean> dryRun = Options.dryRun(this);

    ImportCommand() {
        super(
                "import",
                "Write Java for existing YAML: typed values for CustomResourceDefinitions, a blueprint for other resources.");
    }

    @Override
    public Integer call() {
        if (inputs.value().isEmpty() && api.given().isEmpty()) {
            throw new UserException("No input given. Specify files, folders, jars, or - for standard input.");
        }
        Import files = new Import(console(), System.in, ofCluster());
        if (check.value()) {
            List.of(api, packages, output, className, classPerFile, dryRun)
                    .forEach(option -> option.refuse("with --check"));
            return files.check(inputs.value(), settings(Path.of(""))).exitCode();
        }
        if (output.given().isEmpty()) {
            throw new UserException("Specify the folder of Java sources to write to, with --output-directory.");
        }
        return files.dry(dryRun.value())
                .run(inputs.value(), settings(Path.of(output.value())))
                .exitCode();
    }

    private List<Mapping> ofCluster() {
        return api.given()
                .map(place -> ClusterDump.read(Inputs.path(place)).definitions())
                .orElse(List.of());
    }

    private Import.Settings settings(Path folder) {
        return new Import.Settings(
                packages.value(),
                folder,
                false,
                Options.classPath(classPath.value()),
                keepDefinitions.value(),
                new Import.Manifests(
                        className.given(),
                        classPerFile.value(),
                        keepDefinitions.value(),
                        Options.target(version.given()).map(Target::kubernetesVersion)));
    }
}
