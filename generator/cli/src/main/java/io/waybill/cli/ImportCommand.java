package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Import;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;

/** Arguments of {@code import}. */
final class ImportCommand extends Subcommand {

    private final Argument<List<String>> inputs =
            parameters("1..*", "INPUT", "Files, folders, jars, JAR!/PATH, classpath:PATH, or - for standard input.");

    private final Argument<List<String>> packages = texts(
            "--package",
            "NAME",
            "The Java package, such as com.example; for one API group, GROUP=NAME. May be repeated."
                    + " Default: the group read backwards.");

    private final Argument<String> output =
            text("--output", "FOLDER", "The folder of Java sources to write to. Required, but with --check.");

    private final Argument<String> className = text(
            "--class-name", "NAME", "The class of the blueprint, such as MyBlog. Default: named after the first file.");

    private final Argument<Boolean> classPerFile =
            flag("--class-per-file", "Make each file a blueprint of its own, named after it, instead of one of all.");

    private final Argument<Boolean> keepDefinitions =
            flag("--keep-definitions", "Make CustomResourceDefinitions resources of the blueprint, too.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "The version the blueprint is for. Default: the newest that renders all as it is.");

    private final Argument<Boolean> check = flag(
            "--check",
            "Write nothing: compile and run the Java of each file, and compare what it renders with the"
                    + " file. Needs a JDK.");

    private final Argument<String> classPath = value(
            "--class-path, -cp",
            String.class,
            "",
            "PATH",
            "Folders and jars for inputs that begin with classpath:, separated as for java.");

    ImportCommand() {
        super(
                "import",
                "Write Java for what exists: CustomResourceDefinitions become typed values, other resources a blueprint.");
    }

    @Override
    public Integer call() {
        if (output.given().isEmpty() && !check.value()) {
            throw new UserException("Name the folder of Java sources to write to, with --output");
        }
        Import.Settings settings = new Import.Settings(
                packages.value(),
                Path.of(output.given().orElse("")),
                false,
                Options.classPath(classPath.value()),
                new Import.Manifests(
                        className.given(),
                        classPerFile.value(),
                        keepDefinitions.value(),
                        Options.target(version.given()).map(Target::kubernetesVersion)));
        Import files = new Import(new StandardConsole(), System.in);
        return (check.value() ? files.check(inputs.value(), settings) : files.run(inputs.value(), settings)).exitCode();
    }
}
