package io.waybill.schema;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What is known of fields beyond their types: allowed values, defaults, keys of lists, what is immutable. */
public final class Traits {

    private static final String FACTS = "field-traits.txt";

    private final Map<String, AllowedValues> enums;
    private final Map<String, Map<String, FieldTraits>> byType;

    Traits(Map<String, AllowedValues> enums, Map<String, Map<String, FieldTraits>> byType) {
        this.enums = enums;
        this.byType = byType;
    }

    /** Nothing known of any field. */
    public static final Traits NONE = new Traits(Map.of(), Map.of());

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
        return new Traits(enums, Map.copyOf(byType));
    }

    /** The facts that come with Waybill; they are read once. */
    public static Traits load() {
        return Loaded.TRAITS;
    }

    /**
     * Reads traits from their text form, which the file that comes with Waybill describes.
     *
     * @throws IllegalArgumentException when a line has no known form; the message quotes it
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
        return byType.getOrDefault(typeName, Map.of());
    }

    /** All closed sets of values. */
    public Collection<AllowedValues> enums() {
        return enums.values();
    }

    /** The types that have fields with traits. */
    public Collection<String> typeNames() {
        return byType.keySet();
    }
}
