package io.waybill.schema.extract;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Merges the facts of several minors into one history.
 *
 * <p>What stays the same in following minors becomes one entry whose span joins them. A minor that was not read has what
 * either neighbour has, in the newer one's form; {@link Corrections} then mend every minor.
 */
final class HistoryBuilder {

    private final SortedMap<Minor, ClientFacts> facts;

    private HistoryBuilder(SortedMap<Minor, ClientFacts> facts) {
        this.facts = facts;
    }

    /**
     * Merges facts.
     *
     * @param corrections what is known beyond them, also of minors between that were not read
     */
    static ApiHistory merge(SortedMap<Minor, ClientFacts> facts, Corrections corrections) {
        List<Minor> all = IntStream.rangeClosed(
                        facts.firstKey().number(), facts.lastKey().number())
                .mapToObj(Minor::new)
                .toList();
        SortedMap<Minor, ClientFacts> mended = new TreeMap<>();
        for (Minor minor : all) {
            ClientFacts own = facts.get(minor);
            mended.put(minor, corrections.mended(minor, own == null ? between(facts, minor) : own));
        }
        HistoryBuilder builder = new HistoryBuilder(mended);
        List<Minor> interpolated =
                all.stream().filter(minor -> !facts.containsKey(minor)).toList();
        return ApiHistory.of(
                all,
                interpolated,
                all.stream().filter(corrections::isEarly).toList(),
                builder.kinds(),
                builder.types());
    }

    /** What either neighbour of a minor has, in the newer one's form. */
    private static ClientFacts between(SortedMap<Minor, ClientFacts> facts, Minor minor) {
        Map<String, Kind> kinds = new TreeMap<>();
        Map<String, ObjectType> types = new TreeMap<>();
        List<ClientFacts> neighbours = List.of(
                facts.headMap(minor).values().stream()
                        .reduce((first, second) -> second)
                        .orElseThrow(),
                facts.tailMap(minor).values().iterator().next());
        for (ClientFacts neighbour : neighbours) {
            neighbour.kinds().forEach(kind -> kinds.put(key(kind), kind));
            neighbour.types().forEach(type -> types.merge(type.name(), type, HistoryBuilder::both));
        }
        return new ClientFacts(List.copyOf(kinds.values()), List.copyOf(types.values()), Descriptions.of(Map.of()));
    }

    private static ObjectType both(ObjectType older, ObjectType newer) {
        Map<String, Field> fields = new LinkedHashMap<>();
        older.fields().forEach(field -> fields.put(field.name(), field));
        newer.fields().forEach(field -> fields.put(field.name(), field));
        return ObjectType.of(newer.name(), newer.span(), List.copyOf(fields.values()));
    }

    private static String key(Kind kind) {
        return String.join("\t", kind.group(), kind.version(), kind.name());
    }

    private List<Kind> kinds() {
        Map<String, SortedMap<Minor, Kind>> byName = new TreeMap<>();
        facts.forEach((minor, of) -> of.kinds()
                .forEach(kind -> byName.computeIfAbsent(key(kind), name -> new TreeMap<>())
                        .put(minor, kind)));
        List<Kind> merged = new ArrayList<>();
        byName.values()
                .forEach(history -> runs(
                                history,
                                kind -> List.of(kind.plural(), kind.namespaced(), kind.typeName(), kind.verbs()))
                        .forEach((span, kind) -> merged.add(kind.in(span))));
        return merged;
    }

    private List<ObjectType> types() {
        Map<String, SortedMap<Minor, ObjectType>> byName = new TreeMap<>();
        facts.forEach((minor, of) -> of.types()
                .forEach(type -> byName.computeIfAbsent(type.name(), key -> new TreeMap<>())
                        .put(minor, type)));
        List<ObjectType> types = new ArrayList<>();
        byName.forEach((name, history) -> runs(history, type -> name)
                .keySet()
                .forEach(span -> types.add(type(name, span, history.subMap(span.since(), after(span))))));
        return joined(types);
    }

    private static Minor after(Span span) {
        return new Minor(span.until().number() + 1);
    }

    /** A type that went and came back has one span, and fields with spans of their own. */
    private static List<ObjectType> joined(List<ObjectType> types) {
        Map<String, ObjectType> joined = new TreeMap<>();
        types.forEach(type -> joined.merge(type.name(), type, (first, second) -> {
            List<Field> fields = new ArrayList<>(first.fields());
            fields.addAll(second.fields());
            fields.sort((a, b) -> a.name().compareTo(b.name()));
            return ObjectType.of(
                    first.name(), new Span(first.span().since(), second.span().until()), fields);
        }));
        return List.copyOf(joined.values());
    }

    private static ObjectType type(String name, Span span, SortedMap<Minor, ObjectType> history) {
        Set<String> fieldNames = new LinkedHashSet<>(new TreeSet<>(history.values().stream()
                .flatMap(type -> type.fields().stream().map(Field::name))
                .toList()));
        List<Field> fields = new ArrayList<>();
        for (String fieldName : fieldNames) {
            SortedMap<Minor, Field> ofField = new TreeMap<>();
            history.forEach((minor, type) -> type.field(fieldName).ifPresent(field -> ofField.put(minor, field)));
            runs(ofField, field -> List.of(field.type(), field.required()))
                    .forEach((of, field) -> fields.add(new Field(fieldName, field.type(), field.required(), of)));
        }
        return ObjectType.of(name, span, fields);
    }

    /** The stretches of following minors over which a thing has the same form. */
    private static <T> Map<Span, T> runs(SortedMap<Minor, T> history, Function<T, Object> form) {
        Map<Span, T> runs = new LinkedHashMap<>();
        List<Minor> present = List.copyOf(history.keySet());
        int start = 0;
        for (int i = 1; i <= present.size(); i++) {
            Minor last = present.get(i - 1);
            if (i == present.size() || !continues(history, last, present.get(i), form)) {
                runs.put(new Span(present.get(start), last), history.get(last));
                start = i;
            }
        }
        return runs;
    }

    private static <T> boolean continues(SortedMap<Minor, T> history, Minor from, Minor to, Function<T, Object> form) {
        return to.number() == from.number() + 1 && form.apply(history.get(from)).equals(form.apply(history.get(to)));
    }
}
