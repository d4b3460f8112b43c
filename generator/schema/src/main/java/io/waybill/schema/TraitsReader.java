package io.waybill.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text form of {@link Traits}; the file says what it means. */
final class TraitsReader {

    private static final Minor OLDEST = new Minor(0);

    private final FactsText text;
    private final Map<String, AllowedValues> enums = new LinkedHashMap<>();

    private TraitsReader(String text) {
        this.text = new FactsText(text);
        this.text.head().forEach(this::head);
    }

    /**
     * Reads traits: the closed sets of values at once, the fields of a type when they are asked for.
     *
     * @throws IllegalArgumentException when a line has no known form, now or later; the message quotes it
     */
    static Traits read(String text) {
        TraitsReader reader = new TraitsReader(text);
        return new Traits(reader.enums, reader.text.typeNames(), reader::type);
    }

    private void head(String line) {
        String[] words = line.split(" ");
        try {
            if (!words[0].equals("enum")) {
                throw new IllegalArgumentException("unknown keyword");
            }
            enums.put(words[1], allowed(words));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown(line, e);
        }
    }

    private Map<String, FieldTraits> type(String name) {
        Map<String, FieldTraits> fields = new LinkedHashMap<>();
        text.type(name)
                .ifPresent(lines -> lines.subList(1, lines.size()).forEach(line -> {
                    String[] words = line.strip().split(" ");
                    try {
                        if (!line.startsWith(" ")) {
                            throw new IllegalArgumentException("no field");
                        }
                        fields.put(words[0], field(words));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                        throw unknown(line, e);
                    }
                }));
        return fields;
    }

    private static IllegalArgumentException unknown(String line, RuntimeException cause) {
        return new IllegalArgumentException("Not a line of a field traits file: \"" + line + "\"", cause);
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
        List<String> gates = List.of();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "enum" -> allowed = Optional.of(enumNamed(words[++i]));
                case "default" -> defaultValue = Optional.of(words[++i].equals("\"\"") ? "" : words[i]);
                case "keys" -> keys = List.of(words[++i].split(","));
                case "mergeKey" -> mergeKey = Optional.of(words[++i]);
                case "set" -> isSet = true;
                case "optional" -> isOptional = true;
                case "gate" -> gates = List.of(words[++i].split(","));
                case "since" -> since = Optional.of(Minor.parse(words[++i]));
                default -> throw new IllegalArgumentException("unknown keyword " + words[i]);
            }
        }
        return new FieldTraits(allowed, defaultValue, keys, mergeKey, isSet, isOptional, since, gates);
    }

    private AllowedValues enumNamed(String name) {
        AllowedValues allowed = enums.get(name);
        if (allowed == null) {
            throw new IllegalArgumentException("unknown enum " + name);
        }
        return allowed;
    }
}
