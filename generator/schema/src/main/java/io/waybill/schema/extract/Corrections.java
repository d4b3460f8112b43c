package io.waybill.schema.extract;

import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is known of minors beyond the sources that were read for them; the file says in which form. */
final class Corrections {

    private static final String FILE = "corrections.txt";
    private static final String ABSENT = "absent";
    private static final String EARLY = "early";

    private final List<Correction> all;

    /**
     * One line.
     *
     * @param form the type of a field; empty where something is absent
     */
    private record Correction(Span span, String what, String of, String name, Optional<String> form) {}

    private Corrections(List<Correction> all) {
        this.all = all;
    }

    static Corrections load() {
        try (InputStream in = Objects.requireNonNull(Corrections.class.getResourceAsStream(FILE), FILE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Corrections read(String text) {
        return new Corrections(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Corrections::correction)
                .toList());
    }

    private static Correction correction(String line) {
        String[] words = line.split(" ");
        try {
            int dots = words[0].indexOf("..");
            Span span = new Span(
                    Minor.parse(dots < 0 ? words[0] : words[0].substring(0, dots)),
                    Minor.parse(dots < 0 ? words[0] : words[0].substring(dots + 2)));
            if (words.length == 2 && words[1].equals(EARLY)) {
                return new Correction(span, EARLY, "", "", Optional.empty());
            }
            String last = words[words.length - 1];
            boolean isType = words[1].equals("type");
            if (words.length != (isType ? 4 : 5) || !words[1].equals("field") && !last.equals(ABSENT)) {
                throw new IllegalArgumentException("unknown form");
            }
            return new Correction(
                    span,
                    words[1],
                    words[2],
                    isType ? "" : words[3],
                    last.equals(ABSENT) ? Optional.empty() : Optional.of(last));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of a file of corrections: \"" + line + "\"", e);
        }
    }

    /** Whether the facts of a minor were read before its release. */
    boolean isEarly(Minor minor) {
        return all.stream()
                .anyMatch(line -> line.what().equals(EARLY) && line.span().contains(minor));
    }

    /** What a minor has, mended. */
    ClientFacts mended(Minor minor, ClientFacts facts) {
        List<Correction> ofMinor =
                all.stream().filter(line -> line.span().contains(minor)).toList();
        return new ClientFacts(
                facts.kinds().stream().filter(kind -> isThere(ofMinor, kind)).toList(),
                facts.types().stream()
                        .filter(type -> none(ofMinor, "type", type.name()))
                        .map(type -> mended(type, ofMinor))
                        .toList(),
                facts.descriptions());
    }

    private static boolean isThere(List<Correction> lines, Kind kind) {
        return lines.stream()
                .noneMatch(line -> line.what().equals("kind")
                        && line.of().equals(kind.apiVersion())
                        && line.name().equals(kind.name()));
    }

    private static boolean none(List<Correction> lines, String what, String of) {
        return lines.stream()
                .noneMatch(line -> line.what().equals(what) && line.of().equals(of));
    }

    private static ObjectType mended(ObjectType type, List<Correction> lines) {
        List<Field> fields = new ArrayList<>(type.fields());
        for (Correction line : lines) {
            if (line.what().equals("field") && line.of().equals(type.name())) {
                boolean required = line.name().endsWith("!");
                String name = required ? line.name().substring(0, line.name().length() - 1) : line.name();
                fields.removeIf(field -> field.name().equals(name));
                line.form()
                        .ifPresent(form -> fields.add(new Field(name, ValueType.parse(form), required, type.span())));
            }
        }
        return ObjectType.of(type.name(), type.span(), fields);
    }
}
