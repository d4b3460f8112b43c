package io.waybill.cli;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.Outcome;
import io.waybill.pipeline.UserError;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The commands, and what errors become. */
@Command(
        name = "waybill",
        description = "Typed Java to Kubernetes manifests: rendered, checked and pinned by golden files.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineRun.Version.class,
        footer = {"", "Exit codes: 0 clean, 1 findings or golden differences, 2 could not run."})
final class CommandLineRun implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            GenerateCommand.class,
            VerifyCommand.class,
            ApproveCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ImportCommand.class,
            HelpCommand.class);

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean stacktrace;

    private final List<Blueprint> blueprints;

    private CommandLineRun(List<Blueprint> blueprints) {
        this.blueprints = blueprints;
    }

    /**
     * Runs a command on these blueprints, unless arguments name others.
     *
     * @return the exit code
     */
    static int execute(List<Blueprint> blueprints, String... args) {
        CommandLineRun run = new CommandLineRun(blueprints);
        CommandLine line = new CommandLine(run);
        commandsFor(args).forEach(command -> line.addSubcommand(command));
        return line.setOut(StandardConsole.outWriter())
                .setErr(StandardConsole.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineRun::badArguments)
                .setExecutionExceptionHandler((failure, command, parsed) -> run.failed(failure, command))
                .execute(args);
    }

    /** The command that is asked for, alone, since reading the options of all takes long; all when it is none of them. */
    private static List<Class<?>> commandsFor(String... args) {
        return COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command != HelpCommand.class
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    List<Blueprint> blueprints() {
        return blueprints;
    }

    @Override
    public void run() {
        throw new UserError("Say what to do; for a list of commands: waybill help");
    }

    private static int badArguments(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("error: " + failure.getMessage());
        command.getErr()
                .println("For help: waybill help " + (command.getParent() == null ? "" : command.getCommandName()));
        return Outcome.COULD_NOT_RUN.exitCode();
    }

    private int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean ours = failure instanceof UserError;
        err.println("error: " + (ours ? failure.getMessage() : "Unexpected: " + failure));
        Throwable trace = ours ? failure.getCause() : failure;
        if (trace != null && (stacktrace || !ours)) {
            trace.printStackTrace(err);
        } else if (trace != null) {
            err.println("For the stack trace, add --stacktrace.");
        }
        return Outcome.COULD_NOT_RUN.exitCode();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineRun.class.getPackage().getImplementationVersion();
            return new String[] {"waybill " + (version == null ? "(not packaged)" : version)};
        }
    }
}
