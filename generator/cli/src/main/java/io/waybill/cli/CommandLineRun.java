package io.waybill.cli;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The commands, and what errors become. */
final class CommandLineRun implements Runnable {

    private static final List<String> COMMANDS =
            List.of("generate", "verify", "approve", "validate", "convert", "diff", "explain", "import");

    private final List<Blueprint> blueprints;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final OptionSpec stacktrace = OptionSpec.builder("--stacktrace")
            .type(boolean.class)
            .initialValue(false)
            .scopeType(ScopeType.INHERIT)
            .description("Show stack traces of errors.")
            .build();

    private CommandLineRun(List<Blueprint> blueprints) {
        this.blueprints = blueprints;
        spec.name("waybill").versionProvider(new Version()).addOption(stacktrace);
        spec.usageMessage()
                .description("Typed Java to Kubernetes manifests: rendered, checked and pinned by golden files.")
                .footer("", "Exit codes: 0 clean, 1 findings or golden differences, 2 could not run.");
        Subcommand.addStandardOptions(spec);
    }

    /**
     * Runs a command on these blueprints, unless arguments name others.
     *
     * @return the exit code
     */
    static int execute(List<Blueprint> blueprints, String... args) {
        return Interruption.guard(() -> {
            try {
                return commandLine(blueprints, args).execute(args);
            } catch (OutOfMemoryError e) {
                StandardConsole.errWriter()
                        .println(
                                "error: There is not enough memory. Give Java more with -Xmx, or work on less at once.");
                return Outcome.COULD_NOT_RUN.exitCode();
            }
        });
    }

    /** The command that is asked for, alone, since describing all takes long; all of them when it is none. */
    private static CommandLine commandLine(List<Blueprint> blueprints, String... args) {
        CommandLineRun run = new CommandLineRun(blueprints);
        CommandLine line = new CommandLine(run.spec);
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            command(args[0]).addTo(run.spec);
        } else {
            COMMANDS.forEach(name -> command(name).addTo(run.spec));
            line.addSubcommand(new HelpCommand());
        }
        return line.setOut(StandardConsole.outWriter())
                .setErr(StandardConsole.errWriter())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineRun::badArguments)
                .setExecutionExceptionHandler((failure, command, parsed) -> run.failed(failure, command));
    }

    private static Subcommand command(String name) {
        return switch (name) {
            case "generate" -> new GenerateCommand();
            case "verify" -> new VerifyCommand();
            case "approve" -> new ApproveCommand();
            case "validate" -> new ValidateCommand();
            case "convert" -> new ConvertCommand();
            case "diff" -> new DiffCommand();
            case "explain" -> new ExplainCommand();
            case "import" -> new ImportCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    List<Blueprint> blueprints() {
        return blueprints;
    }

    @Override
    public void run() {
        throw new UserException("Say what to do; for a list of commands: waybill help");
    }

    private static int badArguments(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("error: " + failure.getMessage());
        command.getErr().println("For help: " + command.getCommandSpec().qualifiedName() + " --help");
        return Outcome.COULD_NOT_RUN.exitCode();
    }

    private int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean ours = failure instanceof UserException;
        err.println("error: " + (ours ? failure.getMessage() : "Unexpected: " + failure));
        Throwable trace = ours ? failure.getCause() : failure;
        if (trace != null && (stacktrace.<Boolean>getValue() || !ours)) {
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
