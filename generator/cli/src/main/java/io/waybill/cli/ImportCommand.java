package io.waybill.cli;

import io.waybill.pipeline.ImportFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code import}. */
@Command(
        name = "import",
        description = "Write Java for CustomResourceDefinitions, as typed values like the built-in ones.",
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
            required = true,
            paramLabel = "FOLDER",
            description = "The folder of Java sources to write to.")
    private Path output = Path.of("");

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
        return new ImportFiles(new StandardConsole(), System.in)
                .run(inputs, new ImportFiles.Settings(packages, output, false, entries))
                .exitCode();
    }
}
