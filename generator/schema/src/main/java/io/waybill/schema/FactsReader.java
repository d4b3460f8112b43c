package io.waybill.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a facts file: minors and kinds, which come first, at once; each type when it is asked for. */
final class FactsReader implements TypeSource {

    private final FactsText text;
    private final List<Minor> minors = new ArrayList<>();
    private final List<Minor> interpolated = new ArrayList<>();
    private final List<Minor> early = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, ObjectType> types = new ConcurrentHashMap<>();

    FactsReader(String text) {
        this.text = new FactsText(text);
    }

    ApiHistory read() {
        text.head().forEach(this::header);
        everywhere();
        return new ApiHistory(minors, interpolated, early, kinds, this);
    }

    private void header(String line) {
        String[] words = line.split(" ");
        try {
            switch (words[0]) {
                case "minors" -> minors(words);
                case "kind" -> kinds.add(kind(words));
                default -> throw new IllegalArgumentException("unknown keyword");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown(line, e);
        }
    }

    private void minors(String[] words) {
        for (int i = 1; i < words.length; i++) {
            boolean isInterpolated = words[i].endsWith(FactsFormat.INTERPOLATED);
            boolean isEarly = words[i].endsWith(FactsFormat.EARLY);
            Minor minor =
                    Minor.parse(isInterpolated || isEarly ? words[i].substring(0, words[i].length() - 1) : words[i]);
            minors.add(minor);
            if (isInterpolated) {
                interpolated.add(minor);
            }
            if (isEarly) {
                early.add(minor);
            }
        }
    }

    private Kind kind(String[] words) {
        int slash = words[1].indexOf('/');
        if (!words[4].equals("namespaced") && !words[4].equals("cluster")) {
            throw new IllegalArgumentException("unknown scope");
        }
        boolean hasVerbs = words.length > 6 && !words[6].contains("..");
        return new Kind(
                slash < 0 ? "" : words[1].substring(0, slash),
                words[1].substring(slash + 1),
                words[2],
                words[3],
                words[4].equals("namespaced"),
                words[5],
                hasVerbs ? Set.of(words[6].split(",")) : Kind.ALL_VERBS,
                span(words, hasVerbs ? 7 : 6, everywhere()));
    }

    @Override
    public Collection<String> names() {
        return text.typeNames();
    }

    @Override
    public Optional<ObjectType> type(String name) {
        ObjectType known = types.get(name);
        return known != null
                ? Optional.of(known)
                : text.type(name).map(lines -> types.computeIfAbsent(name, key -> decode(key, lines)));
    }

    private ObjectType decode(String name, List<String> lines) {
        Span span = typeSpan(lines.get(0));
        return ObjectType.of(
                name,
                span,
                lines.stream().skip(1).map(line -> field(line, span)).toList());
    }

    private Span typeSpan(String line) {
        try {
            return span(line.split(" "), 2, everywhere());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown(line, e);
        }
    }

    private Field field(String line, Span typeSpan) {
        String[] words = line.strip().split(" ");
        try {
            if (!line.startsWith(" ")) {
                throw new IllegalArgumentException("no field");
            }
            boolean required = words[0].endsWith("!");
            String name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
            return new Field(name, ValueType.parse(words[1]), required, span(words, 2, typeSpan));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown(line, e);
        }
    }

    private Span everywhere() {
        if (minors.isEmpty()) {
            throw new IllegalArgumentException("An API facts file begins with a line such as \"minors 1.35 1.36\"");
        }
        return new Span(minors.get(0), minors.get(minors.size() - 1));
    }

    private Span span(String[] words, int index, Span outer) {
        if (index >= words.length) {
            return outer;
        }
        int dots = words[index].indexOf("..");
        String until = words[index].substring(dots + 2);
        return new Span(
                Minor.parse(words[index].substring(0, dots)),
                until.isEmpty() ? minors.get(minors.size() - 1) : Minor.parse(until));
    }

    private static IllegalArgumentException unknown(String line, RuntimeException cause) {
        return new IllegalArgumentException("Not a line of an API facts file: \"" + line + "\"", cause);
    }
}
