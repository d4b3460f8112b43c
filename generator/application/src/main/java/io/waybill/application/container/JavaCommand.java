package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a container starts {@code java}, as far as the manifest says it: {@code command} and {@code args}, and the options
 * that a JVM takes from {@code JAVA_TOOL_OPTIONS} and the launcher from {@code JDK_JAVA_OPTIONS}. What the image starts
 * by itself is not known.
 *
 * @param options the options of the JVM, in the order in which the last one wins
 * @param arguments the arguments of the program
 * @param isLauncherKnown whether {@code command} starts {@code java} itself
 */
public record JavaCommand(List<String> options, List<String> arguments, boolean isLauncherKnown) {

    private static final Set<String> WITH_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--add-modules",
            "--add-opens",
            "--add-exports",
            "--add-reads",
            "--enable-native-access");

    static JavaCommand of(TypedObject container, Map<String, Given> variables) {
        List<String> options = new ArrayList<>(words(variables, "JAVA_TOOL_OPTIONS"));
        options.addAll(words(variables, "JDK_JAVA_OPTIONS"));
        List<String> command = expanded(container, "command", variables);
        List<String> args = expanded(container, "args", variables);
        boolean isJava = !command.isEmpty() && command.get(0).matches("(.*/)?java");
        List<String> arguments = new ArrayList<>();
        if (isJava) {
            command.addAll(args);
            launcher(command, options, arguments);
        } else if (command.isEmpty()) {
            arguments.addAll(args);
        }
        return new JavaCommand(List.copyOf(options), List.copyOf(arguments), isJava);
    }

    private static void launcher(List<String> command, List<String> options, List<String> arguments) {
        int i = 1;
        while (i < command.size()) {
            String word = command.get(i);
            i++;
            if (word.equals("-jar") || word.equals("-m") || word.equals("--module")) {
                i++;
                break;
            }
            if (!word.startsWith("-")) {
                break;
            }
            options.add(word);
            if (WITH_VALUE.contains(word)) {
                i++;
            }
        }
        arguments.addAll(command.subList(Math.min(i, command.size()), command.size()));
    }

    private static List<String> words(Map<String, Given> variables, String name) {
        Given given = variables.get(name);
        String text = given == null ? "" : given.value().orElse("").strip();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
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
        for (String option : options) {
            if (option.startsWith("-D")) {
                int equals = option.indexOf('=');
                properties.put(
                        option.substring(2, equals < 0 ? option.length() : equals),
                        equals < 0 ? "" : option.substring(equals + 1));
            }
        }
        return properties;
    }

    /** What follows the last option that begins so, such as {@code 512m} for {@code -Xmx}. */
    public Optional<String> option(String prefix) {
        return options.stream()
                .filter(option -> option.startsWith(prefix))
                .reduce((first, second) -> second)
                .map(option -> option.substring(prefix.length()));
    }

    /** The port that a debugger is to connect to; empty where there is none. */
    public Optional<String> debugAddress() {
        return option("-agentlib:jdwp=")
                .or(() -> option("-Xrunjdwp:"))
                .flatMap(agent -> List.of(agent.split(",", -1)).stream()
                        .filter(part -> part.startsWith("address="))
                        .findFirst())
                .map(part -> part.substring("address=".length()));
    }
}
