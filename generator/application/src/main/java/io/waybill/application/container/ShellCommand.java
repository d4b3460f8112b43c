package io.waybill.application.container;

import io.waybill.application.program.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one simple command that a shell is started for, as in {@code sh -c "exec java $JAVA_OPTS -jar app.jar"}. */
final class ShellCommand {

    private static final Pattern SHELL = Pattern.compile("(.*/)?(ba|da|a)?sh");
    private static final Pattern FLAGS = Pattern.compile("-[a-z]*c");

    /** What makes more of a script than one command with words. */
    private static final Pattern SPECIAL = Pattern.compile("[;&|<>()`*?\\[\\]#~!\\\\\\n]|\\$[({]?[^A-Za-z_({]|\\$\\(");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

    private ShellCommand() {}

    /** The words of the command; empty where it is no shell, or the script is not that simple. */
    static Optional<List<String>> of(List<String> command, Map<String, Given> variables) {
        if (command.size() < 3
                || !SHELL.matcher(command.get(0)).matches()
                || !FLAGS.matcher(command.get(1)).matches()) {
            return Optional.empty();
        }
        String script = command.get(2).strip().replaceFirst("^exec\\s+", "");
        boolean isQuoted = script.contains("'") && script.contains("$");
        if (isQuoted
                || SPECIAL.matcher(script).find()
                || script.contains("${") && !script.matches("(?s)(.*?\\$\\{\\w+})+[^{]*")) {
            return Optional.empty();
        }
        return Optional.of(words(replaced(script, variables)));
    }

    private static String replaced(String script, Map<String, Given> variables) {
        StringBuilder all = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(script);
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Given given = variables.get(name);
            String value = given == null ? "" : given.value().orElse("");
            matcher.appendReplacement(all, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(all).toString();
    }

    /** Words between spaces; quotes hold spaces together and go away, as in a shell and in HotSpot's variables. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean isWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                isWord = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (isWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                isWord = false;
            } else {
                word.append(c);
                isWord = true;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return words;
    }
}
