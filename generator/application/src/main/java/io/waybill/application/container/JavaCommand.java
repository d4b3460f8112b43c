package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.application.program.Launch;
import io.waybill.application.program.Launch.JvmOption;
import io.waybill.application.program.Launch.Start;
import io.waybill.application.program.Launch.Way;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a container starts {@code java}, as far as the manifest says it: {@code command} and {@code args}, or the one
 * command of {@code sh -c}, and the options that a JVM takes from {@code JAVA_TOOL_OPTIONS} and the launcher from
 * {@code JDK_JAVA_OPTIONS}. What the image starts by itself is not known.
 *
 * @param launch how {@code java} is started
 * @param arguments the arguments of the program
 */
public record JavaCommand(Launch launch, List<String> arguments) {

    private static final Set<String> WITH_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-modules",
            "--limit-modules",
            "--add-opens",
            "--add-exports",
            "--add-reads",
            "--patch-module",
            "--enable-native-access",
            "--describe-module",
            "-d",
            "--source");

    static JavaCommand of(TypedObject container, Map<String, Given> variables) {
        List<JvmOption> options = new ArrayList<>(words(variables, "JAVA_TOOL_OPTIONS"));
        options.addAll(words(variables, "JDK_JAVA_OPTIONS"));
        List<String> command = expanded(container, "command", variables);
        boolean hasCommand = !command.isEmpty();
        List<String> args = expanded(container, "args", variables);
        command.addAll(args);
        List<String> words = ShellCommand.of(command, variables).orElse(command);
        boolean isJava = hasCommand && !words.isEmpty() && words.get(0).matches("(.*/)?java");
        List<String> arguments = new ArrayList<>();
        Optional<Start> start = Optional.empty();
        if (isJava) {
            start = launcher(words, options, arguments);
        } else if (!hasCommand) {
            arguments.addAll(args);
        }
        return new JavaCommand(new Launch(List.copyOf(options), start, isJava), List.copyOf(arguments));
    }

    private static Optional<Start> launcher(List<String> command, List<JvmOption> options, List<String> arguments) {
        for (int i = 1; i < command.size(); i++) {
            String word = command.get(i);
            if (word.equals("-jar")) {
                return start(Way.JAR, command, i + 1, arguments);
            }
            if (word.equals("-m") || word.equals("--module")) {
                return start(Way.MODULE, command, i + 1, arguments);
            }
            if (!word.startsWith("-") && !word.startsWith("@")) {
                return start(Way.CLASS, command, i, arguments);
            }
            if (word.startsWith("--module=")) {
                arguments.addAll(command.subList(i + 1, command.size()));
                return Optional.of(new Start(Way.MODULE, word.substring("--module=".length())));
            }
            options.add(new JvmOption(word, Optional.empty()));
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.startsWith("@")) {
                return Optional.empty(); // A file of arguments, which may name what is started.
            }
        }
        return Optional.empty();
    }

    /** What the word at an index names; the rest are arguments. */
    private static Optional<Start> start(Way way, List<String> command, int at, List<String> arguments) {
        arguments.addAll(command.subList(Math.min(at + 1, command.size()), command.size()));
        return at < command.size() ? Optional.of(new Start(way, command.get(at))) : Optional.empty();
    }

    private static List<JvmOption> words(Map<String, Given> variables, String name) {
        Given given = variables.get(name);
        return ShellCommand.words(given == null ? "" : given.value().orElse("")).stream()
                .map(word -> new JvmOption(word, Optional.of(name)))
                .toList();
    }

    private static List<String> expanded(TypedObject container, String field, Map<String, Given> variables) {
        List<String> texts = new ArrayList<>();
        for (TypedValue item : container.items(field)) {
            texts.add(Expansion.of(item.text(), variables).value().orElse(""));
        }
        return texts;
    }

    /** The {@code -D} options. */
    public Map<String, String> systemProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (JvmOption option : launch.options()) {
            String text = option.text();
            if (text.startsWith("-D")) {
                int equals = text.indexOf('=');
                properties.put(
                        text.substring(2, equals < 0 ? text.length() : equals),
                        equals < 0 ? "" : text.substring(equals + 1));
            }
        }
        return properties;
    }

    /** What follows the last option that begins so, such as {@code 512m} for {@code -Xmx}. */
    public Optional<String> option(String prefix) {
        return launch.options().stream()
                .map(JvmOption::text)
                .filter(option -> option.startsWith(prefix))
                .reduce((first, second) -> second)
                .map(option -> option.substring(prefix.length()));
    }
}
