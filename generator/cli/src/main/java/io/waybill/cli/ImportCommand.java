package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.ImportFiles;
import io.waybill.pipeline.UserError;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Arguments of {@code import}. */
@Command(
        name = "import",
        description = "Write Java for what exists: CustomResourceDefinitions become typed values, other resources a blueprint.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders, jars, JAR!/PATH, classpath:PATH, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The Java package, such as com.example; for one API group, GROUP=NAME. May be repeated."
                    + " Default: the group read backwards.")
    private List<String> packages = List.of();

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The folder of Java sources to write to. Required, but with --check.")
    private @Nullable Path output;

    @Option(
            names = "--class-name",
            paramLabel = "NAME",
            description = "The class of the blueprint, such as MyBlog. Default: named after the first file.")
    private @Nullable String className;

    @Option(
            names = "--class-per-file",
            description = "Make each file a blueprint of its own, named after it, instead of one of all.")
    private boolean classPerFile;

    @Option(
            names = "--keep-definitions",
            description = "Make CustomResourceDefinitions resources of the blueprint, too.")
    private boolean keepDefinitions;

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The version the blueprint is for. Default: the newest that renders all as it is.")
    private @Nullable String version;

    @Option(
            names = "--check",
            description = "Write nothing: compile and run the Java of each file, and compare what it renders with the"
                    + " file. Needs a JDK.")
    private boolean check;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Folders and jars for inputs that begin with classpath:, separated as for java.")
    private String classPath = "";

    @Override
    public Integer call() {
        List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        if (output == null && !check) {
            throw new UserError("Name the folder of Java sources to write to, with --output");
        }
        ImportFiles.Settings settings = new ImportFiles.Settings(
                packages,
                output == null ? Path.of("") : output,
                false,
                entries,
                new ImportFiles.Manifests(
                        Optional.ofNullable(className),
                        classPerFile,
                        keepDefinitions,
                        Options.target(version).map(Target::kubernetesVersion)));
        ImportFiles files = new ImportFiles(new StandardConsole(), System.in);
        return (check ? files.check(inputs, settings) : files.run(inputs, settings)).exitCode();
    }
}
