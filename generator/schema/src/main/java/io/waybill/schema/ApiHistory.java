package io.waybill.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The kinds and types of every Kubernetes minor that Waybill knows. */
public final class ApiHistory {

    private static final String FACTS = "kubernetes-api.txt";

    private final List<Minor> minors;
    private final List<Kind> kinds;
    private final List<ObjectType> types;

    private ApiHistory(List<Minor> minors, List<Kind> kinds, List<ObjectType> types) {
        this.minors = List.copyOf(minors);
        this.kinds = List.copyOf(kinds);
        this.types = List.copyOf(types);
    }

    /** A history of these minors, in rising order. */
    public static ApiHistory of(List<Minor> minors, List<Kind> kinds, List<ObjectType> types) {
        return new ApiHistory(minors, kinds, types);
    }

    /** The facts that come with Waybill. */
    public static ApiHistory load() {
        try (InputStream facts = Objects.requireNonNull(ApiHistory.class.getResourceAsStream(FACTS), FACTS)) {
            return FactsFormat.read(new String(facts.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The minors that have facts, in rising order. */
    public List<Minor> minors() {
        return minors;
    }

    /** The newest minor that has facts. */
    public Minor newest() {
        return minors.get(minors.size() - 1);
    }

    /** Every kind with its span. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** Every type with its span. */
    public List<ObjectType> types() {
        return types;
    }

    /**
     * What one minor serves.
     *
     * @throws IllegalArgumentException when there are no facts about that minor; the message names those there are
     */
    public ApiSchema at(Minor minor) {
        if (!minors.contains(minor)) {
            throw new IllegalArgumentException("Kubernetes " + minor + " is not known here; known: " + minors);
        }
        return ApiSchema.of(
                kinds.stream().filter(kind -> kind.span().contains(minor)).toList(),
                types.stream()
                        .filter(type -> type.span().contains(minor))
                        .map(type -> type.at(minor))
                        .toList());
    }
}
