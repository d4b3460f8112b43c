package io.waybill.cli;

import io.waybill.cli.argument.Subcommand;
import io.waybill.cli.terminal.ConsoleHolder;
import io.waybill.cli.terminal.Interruption;
import io.waybill.cli.terminal.StandardConsole;
import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.source.SourceFile;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The commands, and what errors become. */
final class CommandLineRun implements Runnable, ConsoleHolder {

    private final List<Blueprint> blueprints;
    private final Optional<SourceFile> source;
    private final StandardConsole console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final OptionSpec stacktrace = OptionSpec.builder("--stacktrace")
            .type(boolean.class)
            .initialValue(false)
            .scopeType(ScopeType.INHERIT)
            .description("Show stack traces of errors.")
            .build();

    private CommandLineRun(List<Blueprint> blueprints, Optional<SourceFile> source, StandardConsole console) {
        this.blueprints = blueprints;
        this.source = source;
        this.console = console;
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
        return Interruption.guard(() -> execute(blueprints, new StandardConsole(), args));
    }

    /** As {@link #execute(List, String...)}, with another console and without handling of interruptions. */
    static int execute(List<Blueprint> blueprints, StandardConsole console, String... args) {
        try {
            return new CommandLineRun(blueprints, Optional.empty(), console).execute(args);
        } catch (OutOfMemoryError e) {
            console.errWriter()
                    .println("error: Out of memory. Increase the heap with -Xmx or process fewer files at a time.");
            return Outcome.COULD_NOT_RUN.exitCode();
        }
    }

    /**
     * Runs a command, within another one, on the blueprints of a source file.
     *
     * @return the exit code
     */
    static int execute(SourceFile source, StandardConsole console, String... args) {
        return new CommandLineRun(List.of(), Optional.of(source), console).execute(args);
    }

    private int execute(String... args) {
        Optional<String> wrong = wrong(args);
        if (wrong.isPresent()) {
            console.errWriter().println("error: " + wrong.get());
            return Outcome.COULD_NOT_RUN.exitCode();
        }
        return commandLine(args).execute(args);
    }

    /** What is wrong with arguments whatever the command: one is empty, as from a variable that is not set. */
    private static Optional<String> wrong(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].isEmpty() || args[i].matches("--[a-z-]+=")) {
                String after = i == 0 ? "" : " after " + args[i - 1];
                return Optional.of("Argument " + (i + 1) + after + " is empty. Remove it, or specify a value.");
            }
        }
        boolean isWord = args.length > 0 && !args[0].startsWith("-") && !args[0].equals("help");
        return isWord && Command.of(args[0]).isEmpty() ? Optional.of(Command.unknown(args[0])) : Optional.empty();
    }

    /** The command that is asked for, alone, since describing all takes long; all of them when it is none. */
    private CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(spec);
        Optional<Command> asked = args.length > 0 ? Command.of(args[0]) : Optional.empty();
        if (asked.isPresent()) {
            asked.get().arguments().addTo(spec);
        } else {
            Arrays.stream(Command.values())
                    .forEach(command -> command.arguments().addTo(spec));
            line.addSubcommand(new HelpCommand());
        }
        return line.setOut(console.outWriter())
                .setErr(console.errWriter())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineRun::badArguments)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    @Override
    public StandardConsole console() {
        return console;
    }

    List<Blueprint> blueprints() {
        return blueprints;
    }

    /** The source file that "run" was given. */
    Optional<SourceFile> source() {
        return source;
    }

    @Override
    public void run() {
        throw new UserException("No command given. Run \"waybill help\" for a list.");
    }

    private static int badArguments(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(StandardConsole.printable("error: " + failure.getMessage()));
        command.getErr().println("For help: " + command.getCommandSpec().qualifiedName() + " --help");
        return Outcome.COULD_NOT_RUN.exitCode();
    }

    private int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean ours = failure instanceof UserException;
        err.println(StandardConsole.printable("error: " + (ours ? failure.getMessage() : "Unexpected: " + failure)));
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
