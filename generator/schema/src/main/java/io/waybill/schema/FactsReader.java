package io.waybill.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a facts file: minors and kinds at once, each type when it is asked for. */
final class FactsReader implements TypeSource {

    private final String text;
    private final List<Minor> minors = new ArrayList<>();
    private final List<Minor> interpolated = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, Span> typeSpans = new LinkedHashMap<>();
    private final Map<String, ObjectType> types = new ConcurrentHashMap<>();

    /** Where the fields of a type stand in the text. */
    private record Block(int start, int end) {}

    FactsReader(String text) {
        this.text = text;
    }

    ApiHistory read() {
        int position = 0;
        while (position < text.length()) {
            int end = lineEnd(position);
            if (text.startsWith("type ", position)) {
                String line = text.substring(position, end);
                int fields = Math.min(end + 1, text.length());
                position = blockEnd(fields);
                type(line, new Block(fields, position));
            } else {
                header(text.substring(position, end));
                position = end + 1;
            }
        }
        everywhere();
        return new ApiHistory(minors, interpolated, kinds, this, typeSpans);
    }

    private int lineEnd(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    /** The end of the lines that are indented, and of comments and blank lines between them. */
    private int blockEnd(int start) {
        int position = start;
        while (position < text.length() && isInBlock(text.charAt(position))) {
            position = lineEnd(position) + 1;
        }
        return Math.min(position, text.length());
    }

    private static boolean isInBlock(char first) {
        return first == ' ' || first == '#' || first == '\n';
    }

    private void header(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
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
            boolean marked = words[i].endsWith(FactsFormat.INTERPOLATED);
            Minor minor = Minor.parse(marked ? words[i].substring(0, words[i].length() - 1) : words[i]);
            minors.add(minor);
            if (marked) {
                interpolated.add(minor);
            }
        }
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

    private void type(String line, Block block) {
        String[] words = line.split(" ");
        try {
            typeSpans.put(words[1], span(words, 2, everywhere()));
            blocks.put(words[1], block);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown(line, e);
        }
    }

    @Override
    public Collection<String> names() {
        return blocks.keySet();
    }

    @Override
    public Optional<ObjectType> type(String name) {
        Block block = blocks.get(name);
        return block == null ? Optional.empty() : Optional.of(types.computeIfAbsent(name, key -> decode(key, block)));
    }

    private ObjectType decode(String name, Block block) {
        Span span = typeSpans.getOrDefault(name, everywhere());
        List<Field> fields = text.substring(block.start(), block.end())
                .lines()
                .filter(line -> line.startsWith(" ") && !line.isBlank())
                .map(line -> field(line, span))
                .toList();
        return ObjectType.of(name, span, fields);
    }

    private static Field field(String line, Span typeSpan) {
        String[] words = line.strip().split(" ");
        try {
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

    private static Span span(String[] words, int index, Span outer) {
        if (index >= words.length) {
            return outer;
        }
        int dots = words[index].indexOf("..");
        return new Span(Minor.parse(words[index].substring(0, dots)), Minor.parse(words[index].substring(dots + 2)));
    }

    private static IllegalArgumentException unknown(String line, RuntimeException cause) {
        return new IllegalArgumentException("Not a line of an API facts file: \"" + line + "\"", cause);
    }
}
