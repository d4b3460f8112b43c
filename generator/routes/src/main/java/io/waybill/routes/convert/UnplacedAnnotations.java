package io.waybill.routes.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What annotations meant that no route has a place for. */
final class UnplacedAnnotations {

    private static final Map<String, Meaning> MEANINGS = read();

    private UnplacedAnnotations() {}

    /**
     * What an annotation is about.
     *
     * @param name behind {@code nginx.ingress.kubernetes.io/}
     * @param meant what it did
     * @param advice what to do
     */
    record Meaning(String name, String meant, String advice) {}

    static Optional<Meaning> of(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }

    private static Map<String, Meaning> read() {
        try (InputStream table = UnplacedAnnotations.class.getResourceAsStream("annotations.txt")) {
            if (table == null) {
                throw new IllegalStateException("annotations.txt is not in the jar");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .map(cells -> new Meaning(cells[0], cells[1], cells[2]))
                    .collect(Collectors.toMap(Meaning::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
