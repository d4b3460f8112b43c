package io.waybill.pipeline.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Values of options, read in one way whoever names them. */
public final class Choices {

    private Choices() {}

    /**
     * A constant by its word, in any case.
     *
     * @param option the option as its front end calls it
     * @throws UserException when there is no such constant
     */
    public static <E extends Enum<E>> E constant(String option, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new UserException(option + " is \"" + word + "\". Specify " + words(type) + "."));
    }

    /** The words for the constants of a type, such as {@code text, json or markdown}. */
    public static <E extends Enum<E>> String words(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Choices::word).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A value that another class reads from a text, and refuses with {@link IllegalArgumentException}.
     *
     * @param option the option as its front end calls it
     * @throws UserException when the text is refused
     */
    public static <T, R> R read(String option, Function<T, R> reading, T text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UserException(option + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #read}, of an option that may not be given. */
    public static <T, R> Optional<R> read(String option, Function<T, R> reading, Optional<T> text) {
        return text.map(given -> read(option, reading, given));
    }
}
