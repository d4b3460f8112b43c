package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.source.SourceFile;
import java.util.List;

/** Arguments of {@code run}. */
final class RunCommand extends Subcommand {

    private final Argument<String> source = parameter("SOURCE", "Java file with a blueprint, such as Shop.java.");

    private final Argument<List<String>> command = parameters(
            "0..*",
            "COMMAND",
            "What to do with it, with its options: generate, verify, approve, freeze, diff or explain (default:"
                    + " generate).");

    private final Argument<String> classPath = text(
            "--class-path, -cp",
            "PATH",
            "Folders and jars that the file needs besides the DSL, separated by \":\" (\";\" on Windows).");

    RunCommand() {
        super("run", "Compile one Java file with a blueprint and work on it, without a project. Needs a JDK.");
        spec().parser().stopAtPositional(true);
    }

    @Override
    public Integer call() {
        List<String> words = command.value().isEmpty() ? List.of(Command.GENERATE.toString()) : command.value();
        String word = words.get(0);
        Command known = Command.of(word).orElseThrow(() -> new UserException(Command.unknown(word)));
        if (!(known.arguments() instanceof BlueprintOptions)) {
            throw new UserException(
                    word + " does not work on blueprints. Run \"waybill " + word + "\" without a source.");
        }
        try (SourceFile file = new SourceFile(
                Inputs.path(source.value()), Options.classPath(classPath.given().orElse("")))) {
            return CommandLineRun.execute(file, console(), words.toArray(String[]::new));
        }
    }
}
