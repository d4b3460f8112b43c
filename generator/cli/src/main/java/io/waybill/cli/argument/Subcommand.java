package io.waybill.cli.argument;

import io.waybill.cli.terminal.ConsoleHolder;
import io.waybill.cli.terminal.StandardConsole;
import io.waybill.pipeline.run.Choices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command and its arguments. They are described by calls and not by annotations, which would be read by reflection at
 * every start.
 *
 * <p>The names of an option have commas between them.
 */
public abstract class Subcommand implements Callable<Integer> {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /** A command, without arguments yet. */
    protected Subcommand(String name, String... description) {
        spec.name(name).usageMessage().description(description);
        addStandardOptions(spec);
    }

    /** Adds {@code --help} and {@code --version}. */
    public static void addStandardOptions(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    /** The command as picocli knows it. */
    public final CommandSpec spec() {
        return spec;
    }

    /** Where this run reports to. */
    protected final StandardConsole console() {
        return ((ConsoleHolder) spec.root().userObject()).console();
    }

    /** Adds this command below another one. */
    public final void addTo(CommandSpec above) {
        above.addSubcommand(spec.name(), new CommandLine(spec));
    }

    /** An option without a value. */
    public final Argument<Boolean> flag(String names, String description) {
        return add(option(names, description).type(boolean.class).initialValue(false));
    }

    /** An option with a text, and without a default. */
    public final Argument<String> text(String names, String label, String description) {
        return add(option(names, description).paramLabel(label).type(String.class));
    }

    /** An option with a value of a type that is read from its text. */
    public final <T> Argument<T> value(String names, Class<T> type, T initial, String label, String description) {
        return add(option(names, description).paramLabel(label).type(type).initialValue(initial));
    }

    /** An option with a value of a type that is read from its text, which has no default. */
    public final <T> Argument<T> value(String names, Class<T> type, String label, String description) {
        return add(option(names, description).paramLabel(label).type(type));
    }

    /**
     * An option with one of the constants of a type.
     *
     * @param description a phrase, to which the words for the constants and the default are added
     */
    public final <E extends Enum<E>> Argument<E> choice(String names, Class<E> type, E initial, String description) {
        String help = description + ": " + Choices.words(type) + " (default: "
                + initial.name().toLowerCase(Locale.ROOT) + ").";
        String label = names.startsWith("--format") ? "FORMAT" : "LEVEL";
        return value(names, type, initial, label, help);
    }

    /** An option with a text that may be repeated. */
    public final Argument<List<String>> texts(String names, String label, String description) {
        return add(option(names, description)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of()));
    }

    /** An option with constants of a type, with commas between them, that may be repeated. */
    public final <T> Argument<Set<T>> constants(String names, Class<T> type, String label, String description) {
        return add(option(names, description)
                .paramLabel(label)
                .splitRegex(",")
                .type(Set.class)
                .auxiliaryTypes(type)
                .initialValue(Set.of()));
    }

    /** An option with a key and a value that may be repeated. */
    public final Argument<Map<String, String>> pairs(String names, String label, String description) {
        return add(option(names, description)
                .paramLabel(label)
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .initialValue(Map.of()));
    }

    /** The first of what stands beside options; it has to. */
    public final Argument<String> parameter(String label, String description) {
        return add(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(description)
                .type(String.class)
                .build());
    }

    /**
     * What stands beside options, except for what is a {@link #parameter} of its own.
     *
     * @param arity how many there must and may be, such as {@code 1..*}
     */
    public final Argument<List<String>> parameters(String arity, String label, String description) {
        return add(PositionalParamSpec.builder()
                .index(spec.positionalParameters().size() + "..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .build());
    }

    private static OptionSpec.Builder option(String names, String description) {
        return OptionSpec.builder(names.split(", ")).description(description);
    }

    private <T> Argument<T> add(OptionSpec.Builder option) {
        OptionSpec built = option.build();
        spec.addOption(built);
        return new Argument<>(built);
    }

    private <T> Argument<T> add(PositionalParamSpec parameter) {
        spec.addPositional(parameter);
        return new Argument<>(parameter);
    }
}
