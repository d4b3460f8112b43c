package io.waybill.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds and types of every Kubernetes minor that Waybill knows.
 *
 * <p>Types are read from their text only when they are asked for. May be used by several threads.
 */
public final class ApiHistory {

    private static final String FACTS = "kubernetes-api.txt";

    private final List<Minor> minors;
    private final Set<Minor> interpolated;
    private final Set<Minor> early;
    private final List<Kind> kinds;
    private final TypeSource types;
    private final Map<Minor, ApiSchema> schemas = new ConcurrentHashMap<>();

    ApiHistory(
            List<Minor> minors,
            Collection<Minor> interpolated,
            Collection<Minor> early,
            List<Kind> kinds,
            TypeSource types) {
        this.minors = List.copyOf(minors);
        this.interpolated = Set.copyOf(interpolated);
        this.early = Set.copyOf(early);
        this.kinds = List.copyOf(kinds);
        this.types = types;
    }

    /**
     * A history.
     *
     * @param minors the minors it knows, in rising order
     * @param interpolated those of them that have no facts of their own and are answered from their neighbours
     * @param early those of them whose facts were read before their release
     * @param kinds every kind with its span
     * @param types every type with its span
     */
    public static ApiHistory of(
            List<Minor> minors,
            Collection<Minor> interpolated,
            Collection<Minor> early,
            List<Kind> kinds,
            List<ObjectType> types) {
        return new ApiHistory(minors, interpolated, early, kinds, TypeSource.of(types));
    }

    /** Read when first asked for. */
    private static final class Loaded {
        static final ApiHistory HISTORY = FactsFormat.read(Facts.text(FACTS));
    }

    /** The facts that come with Waybill; they are read once. */
    public static ApiHistory load() {
        return Loaded.HISTORY;
    }

    /** The minors that are known, in rising order. */
    public List<Minor> minors() {
        return minors;
    }

    /** Whether a minor has no facts of its own and is answered from its neighbours. */
    public boolean isInterpolated(Minor minor) {
        return interpolated.contains(minor);
    }

    /** Whether the facts of a minor were read before its release, so that some may have changed. */
    public boolean isEarly(Minor minor) {
        return early.contains(minor);
    }

    /** The oldest minor that is known. */
    public Minor oldest() {
        return minors.get(0);
    }

    /** The newest minor that is known. */
    public Minor newest() {
        return minors.get(minors.size() - 1);
    }

    /** Every kind with its span; a kind that changed its form or came back appears once per span. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** Every type with its span. */
    public List<ObjectType> types() {
        return types.all();
    }

    /** The spans of a kind, in rising order; none when no known minor has it. */
    public List<Span> spansOf(String apiVersion, String kind) {
        return kinds.stream()
                .filter(candidate ->
                        candidate.name().equals(kind) && candidate.apiVersion().equals(apiVersion))
                .map(Kind::span)
                .toList();
    }

    /** Whether any known minor has kinds of a group; the core group is the empty one. */
    public boolean hasGroup(String group) {
        return kinds.stream().anyMatch(kind -> kind.group().equals(group));
    }

    /** The minors that have a field of a type, in any form, in rising order; interpolated ones are left out. */
    public List<Minor> minorsOf(String typeName, String field) {
        return types.type(typeName).stream()
                .flatMap(type -> type.fields().stream())
                .filter(candidate -> candidate.name().equals(field))
                .flatMap(candidate -> minors.stream().filter(candidate.span()::contains))
                .filter(minor -> !isInterpolated(minor))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What one minor serves.
     *
     * @throws IllegalArgumentException when that minor is not known; the message names those that are
     */
    public ApiSchema at(Minor minor) {
        if (!minors.contains(minor)) {
            throw new IllegalArgumentException(
                    "Kubernetes " + minor + " is not known here; known: " + oldest() + " to " + newest());
        }
        return schemas.computeIfAbsent(minor, this::schema);
    }

    private ApiSchema schema(Minor minor) {
        return ApiSchema.of(
                kinds.stream().filter(kind -> kind.span().contains(minor)).toList(), types.at(minor));
    }
}
