package io.waybill.cli;

import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.NearMatches;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, in the order of their use. */
enum Command {
    /** Renders blueprints. */
    GENERATE,
    /** Compares with golden files. */
    VERIFY,
    /** Updates golden files. */
    APPROVE,
    /** Writes down what is found. */
    FREEZE,
    /** Shows what nobody notices. */
    MUTATE,
    /** Checks files. */
    VALIDATE,
    /** Rewrites files for another minor. */
    CONVERT,
    /** Compares manifests. */
    DIFF,
    /** Shows what a cluster makes of manifests. */
    EXPLAIN,
    /** Writes Java. */
    IMPORT,
    /** Writes a page about manifests. */
    REPORT,
    /** Serves editors. */
    LSP,
    /** Works on one source file. */
    RUN;

    /** Its arguments, not read yet. */
    Subcommand arguments() {
        return switch (this) {
            case GENERATE -> new GenerateCommand();
            case VERIFY -> new VerifyCommand();
            case APPROVE -> new ApproveCommand();
            case FREEZE -> new FreezeCommand();
            case MUTATE -> new MutateCommand();
            case VALIDATE -> new ValidateCommand();
            case CONVERT -> new ConvertCommand();
            case DIFF -> new DiffCommand();
            case EXPLAIN -> new ExplainCommand();
            case IMPORT -> new ImportCommand();
            case REPORT -> new ReportCommand();
            case LSP -> new LspCommand();
            case RUN -> new RunCommand();
        };
    }

    /** The command of a word; empty for another word. Every run asks, and the first stream of a run is slow. */
    static Optional<Command> of(String word) {
        for (Command command : values()) {
            if (command.toString().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** What to say of a word that is not a command. */
    static String unknown(String word) {
        List<String> words = Arrays.stream(values()).map(Command::toString).toList();
        List<String> near = NearMatches.of(word, words);
        return "Unknown command \"" + word + "\"."
                + (near.isEmpty() ? " Run \"waybill help\" for a list." : " Did you mean \"" + near.get(0) + "\"?");
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
