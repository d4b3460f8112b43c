package io.waybill.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What is known of fields beyond their types: allowed values, defaults, keys of lists. */
public final class Traits {

    private static final String FACTS = "field-traits.txt";

    private final Map<String, AllowedValues> enums;
    private final Collection<String> typeNames;
    private final Function<String, Map<String, FieldTraits>> ofType;
    private final Map<String, Map<String, FieldTraits>> known = new ConcurrentHashMap<>();

    /**
     * Traits of some types.
     *
     * @param ofType those of a type, asked for once
     */
    Traits(
            Map<String, AllowedValues> enums,
            Collection<String> typeNames,
            Function<String, Map<String, FieldTraits>> ofType) {
        this.enums = enums;
        this.typeNames = typeNames;
        this.ofType = ofType;
    }

    /** Nothing known of any field. */
    public static final Traits NONE = new Traits(Map.of(), Set.of(), type -> Map.of());

    /**
     * What is known of the fields of types that do not come with Waybill.
     *
     * @param byType traits by the name of the type and that of the field
     */
    public static Traits of(Map<String, Map<String, FieldTraits>> byType) {
        Map<String, AllowedValues> enums = new TreeMap<>();
        byType.values()
                .forEach(fields -> fields.values()
                        .forEach(field -> field.allowed().ifPresent(allowed -> enums.put(allowed.name(), allowed))));
        Map<String, Map<String, FieldTraits>> copy = Map.copyOf(byType);
        return new Traits(enums, copy.keySet(), type -> copy.getOrDefault(type, Map.of()));
    }

    /**
     * These traits and others.
     *
     * @param others by the name of the type and that of the field
     * @param both what counts of a field that has both, of these and of the others
     */
    public Traits and(Map<String, Map<String, FieldTraits>> others, BinaryOperator<FieldTraits> both) {
        Set<String> names = new TreeSet<>(typeNames);
        names.addAll(others.keySet());
        return new Traits(enums, names, type -> {
            Map<String, FieldTraits> fields = new TreeMap<>(of(type));
            others.getOrDefault(type, Map.of()).forEach((field, traits) -> fields.merge(field, traits, both));
            return fields;
        });
    }

    /** The facts that come with Waybill; they are read once. */
    public static Traits load() {
        return Loaded.TRAITS;
    }

    /**
     * Reads traits from their text form, which the file that comes with Waybill describes; the fields of a type when they
     * are asked for.
     *
     * @throws IllegalArgumentException when a line has no known form, now or later; the message quotes it
     */
    public static Traits read(String text) {
        return TraitsReader.read(text);
    }

    /** Read when first asked for. */
    private static final class Loaded {
        static final Traits TRAITS = TraitsReader.read(Facts.text(FACTS));
    }

    /** The traits of a field; {@link FieldTraits#NONE} when nothing is known of it. */
    public FieldTraits of(String typeName, String field) {
        return of(typeName).getOrDefault(field, FieldTraits.NONE);
    }

    /** The traits of the fields of a type, by name; only of those that have some. */
    public Map<String, FieldTraits> of(String typeName) {
        return known.computeIfAbsent(typeName, ofType);
    }

    /** All closed sets of values. */
    public Collection<AllowedValues> enums() {
        return enums.values();
    }

    /** The types that have fields with traits. */
    public Collection<String> typeNames() {
        return typeNames;
    }
}
