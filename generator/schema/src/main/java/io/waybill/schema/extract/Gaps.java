package io.waybill.schema.extract;

import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What Kubernetes documents of kinds that clients get wrong, and of minors that no client was published for. */
final class Gaps {

    private static final String FILE = "gaps.txt";

    private final Set<String> notServed;

    private Gaps(Set<String> notServed) {
        this.notServed = notServed;
    }

    static Gaps load() {
        try (InputStream in = Objects.requireNonNull(Gaps.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Gaps(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The span of a kind without the minors at its ends that do not serve it; empty when none does. */
    Optional<Span> narrowed(Span span, Kind kind) {
        List<Minor> served = IntStream.rangeClosed(
                        span.since().number(), span.until().number())
                .mapToObj(Minor::new)
                .filter(minor -> !isNotServed(minor, kind))
                .toList();
        return served.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(served.get(0), served.get(served.size() - 1)));
    }

    private boolean isNotServed(Minor minor, Kind kind) {
        return notServed.contains(minor + " " + kind.apiVersion() + " " + kind.name());
    }
}
