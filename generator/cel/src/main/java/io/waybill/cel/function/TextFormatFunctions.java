package io.waybill.cel.function;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Texts with values put into them: {@code "%s has %d".format([name, count])}.
 *
 * <p>Source: cel-go's ext/formatting.go.
 */
public final class TextFormatFunctions {

    private TextFormatFunctions() {}

    static Functions functions() {
        return new Functions()
                .member(
                        "format",
                        "string_format",
                        SimpleType.STRING,
                        arguments -> format((String) arguments[0], (List<?>) arguments[1]),
                        Parameters.TEXT,
                        new Parameter(ListType.create(SimpleType.DYN), List.class));
    }

    /**
     * A clause of a text: what a value becomes.
     *
     * @param letter its letter
     * @param digits how many digits stand behind the point
     */
    public record Clause(char letter, int digits) {}

    private static String format(String text, List<?> values) {
        StringBuilder formatted = new StringBuilder();
        read(text, formatted, values, FormattedValue::of);
        return formatted.toString();
    }

    /**
     * Goes through a text with clauses.
     *
     * @param reader what makes of a clause and its value a text, or looks at them only
     * @return how many values it is for
     * @throws EvaluationError when a clause is not one, or has no value
     */
    public static <T> int read(String text, StringBuilder into, List<T> values, BiFunction<Clause, T, String> reader) {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                into.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '%') {
                into.append('%');
                i++;
            } else {
                int end = clauseEnd(text, i + 1);
                Clause clause = clause(text, i + 1, end);
                if (index >= values.size()) {
                    throw EvaluationError.of("index " + index + " out of range");
                }
                into.append(reader.apply(clause, values.get(index++)));
                i = end;
            }
        }
        return index;
    }

    /** Where the letter of a clause stands. */
    private static int clauseEnd(String text, int start) {
        if (start >= text.length()) {
            throw EvaluationError.of("unexpected end of string");
        }
        if (text.charAt(start) != '.') {
            return start;
        }
        int end = start + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end >= text.length()) {
            throw EvaluationError.of("could not parse formatting clause: could not find end of precision specifier");
        }
        return end;
    }

    private static Clause clause(String text, int start, int end) {
        char letter = text.charAt(end);
        if ("sdfebxXo".indexOf(letter) < 0) {
            throw EvaluationError.of(
                    "could not parse formatting clause: unrecognized formatting clause \"" + letter + "\"");
        }
        try {
            int digits = start == end ? FormattedValue.DIGITS : Integer.parseInt(text.substring(start + 1, end));
            return new Clause(letter, digits);
        } catch (NumberFormatException e) {
            throw EvaluationError.of("could not parse formatting clause: error while parsing precision");
        }
    }
}
