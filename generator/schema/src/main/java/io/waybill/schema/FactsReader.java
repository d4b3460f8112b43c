package io.waybill.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a facts file, one after the other. */
final class FactsReader {

    private final List<Minor> minors = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<ObjectType> types = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private @Nullable String typeName;
    private @Nullable Span typeSpan;

    static ApiHistory read(String text) {
        FactsReader reader = new FactsReader();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(reader::line);
        reader.endType();
        if (reader.minors.isEmpty()) {
            throw new IllegalArgumentException("An API facts file begins with a line such as \"minors 1.35 1.36\"");
        }
        return ApiHistory.of(reader.minors, reader.kinds, reader.types);
    }

    private void line(String line) {
        try {
            String[] words = line.strip().split(" ");
            switch (line.startsWith("  ") ? "field" : words[0]) {
                case "minors" -> minors(words);
                case "kind" -> kinds.add(kind(words));
                case "type" -> beginType(words);
                case "field" -> fields.add(field(words));
                default -> throw new IllegalArgumentException("unknown keyword");
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of an API facts file: \"" + line + "\"", e);
        }
    }

    private void minors(String[] words) {
        Arrays.stream(words).skip(1).map(Minor::parse).forEach(minors::add);
    }

    private Kind kind(String[] words) {
        int slash = words[1].indexOf('/');
        if (!words[4].equals("namespaced") && !words[4].equals("cluster")) {
            throw new IllegalArgumentException("unknown scope");
        }
        return new Kind(
                slash < 0 ? "" : words[1].substring(0, slash),
                words[1].substring(slash + 1),
                words[2],
                words[3],
                words[4].equals("namespaced"),
                words[5],
                span(words, 6, everywhere()));
    }

    private void beginType(String[] words) {
        endType();
        typeName = words[1];
        typeSpan = span(words, 2, everywhere());
    }

    private void endType() {
        if (typeName != null && typeSpan != null) {
            types.add(ObjectType.of(typeName, typeSpan, fields));
            fields.clear();
        }
    }

    private Field field(String[] words) {
        if (typeSpan == null) {
            throw new IllegalArgumentException("a field without a type");
        }
        boolean required = words[0].endsWith("!");
        String name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
        return new Field(name, ValueType.parse(words[1]), required, span(words, 2, typeSpan));
    }

    private Span everywhere() {
        if (minors.isEmpty()) {
            throw new IllegalArgumentException("no minors yet");
        }
        return new Span(minors.get(0), minors.get(minors.size() - 1));
    }

    private static Span span(String[] words, int index, Span outer) {
        if (index >= words.length) {
            return outer;
        }
        String[] ends = words[index].split("\\.\\.");
        return new Span(Minor.parse(ends[0]), Minor.parse(ends[1]));
    }
}
