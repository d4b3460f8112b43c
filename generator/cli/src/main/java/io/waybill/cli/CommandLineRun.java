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
        subcommands = {
            GenerateCommand.class,
            VerifyCommand.class,
            ApproveCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            ExplainCommand.class,
            HelpCommand.class
        },
        footer = {"", "Exit codes: 0 clean, 1 findings or golden differences, 2 could not run."})
final class CommandLineRun implements Runnable {

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean stacktrace;

    private final List<Blueprint> blueprints;

    private CommandLineRun(List<Blueprint> blueprints) {
        this.blueprints = blueprints;
    }

    /** A command line that works on these blueprints, unless arguments name others. */
    static CommandLine of(List<Blueprint> blueprints) {
        CommandLineRun run = new CommandLineRun(blueprints);
        return new CommandLine(run)
                .setOut(StandardConsole.outWriter())
                .setErr(StandardConsole.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineRun::badArguments)
                .setExecutionExceptionHandler((failure, command, parsed) -> run.failed(failure, command));
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
