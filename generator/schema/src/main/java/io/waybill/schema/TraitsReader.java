package io.waybill.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text form of {@link Traits}; the file says what it means. */
final class TraitsReader {

    private static final Minor OLDEST = new Minor(0);

    private final Map<String, AllowedValues> enums = new LinkedHashMap<>();
    private final Map<String, Map<String, FieldTraits>> byType = new LinkedHashMap<>();
    private Map<String, FieldTraits> current = new LinkedHashMap<>();

    private TraitsReader() {}

    /**
     * Reads traits.
     *
     * @throws IllegalArgumentException when a line has no known form; the message quotes it
     */
    static Traits read(String text) {
        TraitsReader reader = new TraitsReader();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(reader::line);
        return new Traits(reader.enums, reader.byType);
    }

    private void line(String line) {
        String[] words = line.strip().split(" ");
        try {
            if (line.startsWith(" ")) {
                current.put(words[0], field(words));
            } else if (words[0].equals("enum")) {
                enums.put(words[1], allowed(words));
            } else if (words[0].equals("type")) {
                current = new LinkedHashMap<>();
                byType.put(words[1], current);
            } else {
                throw new IllegalArgumentException("unknown keyword");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of a field traits file: \"" + line + "\"", e);
        }
    }

    private static AllowedValues allowed(String[] words) {
        List<AllowedValues.Value> values = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            int at = words[i].indexOf('@');
            String text = (at < 0 ? words[i] : words[i].substring(0, at)).replace('_', ' ');
            values.add(new AllowedValues.Value(text, at < 0 ? OLDEST : Minor.parse(words[i].substring(at + 1))));
        }
        return new AllowedValues(words[1], values);
    }

    private FieldTraits field(String[] words) {
        Optional<AllowedValues> allowed = Optional.empty();
        Optional<String> defaultValue = Optional.empty();
        List<String> keys = List.of();
        Optional<String> mergeKey = Optional.empty();
        boolean isSet = false;
        boolean isOptional = false;
        Optional<Minor> since = Optional.empty();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "enum" -> allowed = Optional.of(enumNamed(words[++i]));
                case "default" -> defaultValue = Optional.of(words[++i].equals("\"\"") ? "" : words[i]);
                case "keys" -> keys = List.of(words[++i].split(","));
                case "mergeKey" -> mergeKey = Optional.of(words[++i]);
                case "set" -> isSet = true;
                case "optional" -> isOptional = true;
                case "since" -> since = Optional.of(Minor.parse(words[++i]));
                default -> throw new IllegalArgumentException("unknown keyword " + words[i]);
            }
        }
        return new FieldTraits(allowed, defaultValue, keys, mergeKey, isSet, isOptional, since);
    }

    private AllowedValues enumNamed(String name) {
        AllowedValues allowed = enums.get(name);
        if (allowed == null) {
            throw new IllegalArgumentException("unknown enum " + name);
        }
        return allowed;
    }
}
