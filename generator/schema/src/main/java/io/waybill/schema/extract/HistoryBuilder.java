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
 * <p>What stays the same in neighbouring minors becomes one entry whose span joins them; "neighbouring" means next to
 * each other among the minors that were read. A minor that was not read has what either neighbour has, in the newer
 * one's form, except for the kinds that {@link Gaps} removes.
 */
final class HistoryBuilder {

    /** The minors that were read. */
    private final List<Minor> minors;

    private final SortedMap<Minor, ClientFacts> facts;
    private final Gaps gaps;

    private HistoryBuilder(SortedMap<Minor, ClientFacts> facts, Gaps gaps) {
        this.facts = facts;
        this.gaps = gaps;
        this.minors = List.copyOf(facts.keySet());
    }

    /**
     * Merges facts.
     *
     * @param gaps what is known of the minors between that were not read
     */
    static ApiHistory merge(SortedMap<Minor, ClientFacts> facts, Gaps gaps) {
        HistoryBuilder builder = new HistoryBuilder(facts, gaps);
        List<Minor> all = IntStream.rangeClosed(
                        facts.firstKey().number(), facts.lastKey().number())
                .mapToObj(Minor::new)
                .toList();
        List<Minor> interpolated =
                all.stream().filter(minor -> !facts.containsKey(minor)).toList();
        return ApiHistory.of(all, interpolated, builder.kinds(), builder.types());
    }

    private List<Kind> kinds() {
        Map<String, SortedMap<Minor, Kind>> byName = new TreeMap<>();
        facts.forEach((minor, of) -> of.kinds()
                .forEach(kind -> byName.computeIfAbsent(
                                String.join("\t", kind.group(), kind.version(), kind.name()), key -> new TreeMap<>())
                        .put(minor, kind)));
        List<Kind> merged = new ArrayList<>();
        byName.values()
                .forEach(history -> runs(history, kind -> List.of(kind.plural(), kind.namespaced(), kind.typeName()))
                        .forEach((span, kind) ->
                                gaps.narrowed(span, kind).ifPresent(narrowed -> merged.add(withSpan(kind, narrowed)))));
        return merged;
    }

    private static Kind withSpan(Kind kind, Span span) {
        return new Kind(
                kind.group(), kind.version(), kind.name(), kind.plural(), kind.namespaced(), kind.typeName(), span);
    }

    private List<ObjectType> types() {
        Set<String> names = new TreeSet<>();
        Map<Minor, Map<String, ObjectType>> byMinor = new TreeMap<>();
        facts.forEach((minor, of) -> of.types().forEach(type -> {
            names.add(type.name());
            byMinor.computeIfAbsent(minor, key -> new LinkedHashMap<>()).put(type.name(), type);
        }));
        return names.stream().map(name -> type(name, byMinor)).toList();
    }

    private ObjectType type(String name, Map<Minor, Map<String, ObjectType>> byMinor) {
        SortedMap<Minor, ObjectType> history = new TreeMap<>();
        byMinor.forEach((minor, types) -> {
            if (types.containsKey(name)) {
                history.put(minor, types.get(name));
            }
        });
        Set<String> fieldNames = new LinkedHashSet<>(new TreeSet<>(history.values().stream()
                .flatMap(type -> type.fields().stream().map(Field::name))
                .toList()));
        List<Field> fields = new ArrayList<>();
        for (String fieldName : fieldNames) {
            SortedMap<Minor, Field> ofField = new TreeMap<>();
            history.forEach((minor, type) -> type.field(fieldName).ifPresent(field -> ofField.put(minor, field)));
            runs(ofField, field -> List.of(field.type(), field.required()))
                    .forEach((span, field) -> fields.add(new Field(fieldName, field.type(), field.required(), span)));
        }
        return ObjectType.of(name, new Span(earliest(history.firstKey()), latest(history.lastKey())), fields);
    }

    /** The stretches of neighbouring minors over which a thing has the same form. */
    private <T> Map<Span, T> runs(SortedMap<Minor, T> history, Function<T, Object> form) {
        Map<Span, T> runs = new LinkedHashMap<>();
        List<Minor> present = List.copyOf(history.keySet());
        int start = 0;
        for (int i = 1; i <= present.size(); i++) {
            Minor last = present.get(i - 1);
            if (i == present.size() || !continues(history, last, present.get(i), form)) {
                boolean replaced = i < present.size() && areNeighbours(last, present.get(i));
                Minor until = replaced ? last : latest(last);
                runs.put(new Span(earliest(present.get(start)), until), history.get(last));
                start = i;
            }
        }
        return runs;
    }

    /** The first minor that something may have which this one is the first known to have. */
    private Minor earliest(Minor first) {
        int index = minors.indexOf(first);
        return index == 0 ? first : new Minor(minors.get(index - 1).number() + 1);
    }

    /** The last minor that something may have which this one is the last known to have. */
    private Minor latest(Minor last) {
        int index = minors.indexOf(last);
        return index == minors.size() - 1
                ? last
                : new Minor(minors.get(index + 1).number() - 1);
    }

    private boolean areNeighbours(Minor from, Minor to) {
        return minors.indexOf(to) == minors.indexOf(from) + 1;
    }

    private <T> boolean continues(SortedMap<Minor, T> history, Minor from, Minor to, Function<T, Object> form) {
        return areNeighbours(from, to) && form.apply(history.get(from)).equals(form.apply(history.get(to)));
    }
}
