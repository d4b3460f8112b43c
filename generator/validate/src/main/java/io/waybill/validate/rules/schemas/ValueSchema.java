package io.waybill.validate.rules.schemas;

import com.google.re2j.Pattern;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema of values, read once and immutable.
 *
 * @param types what kind of value it is for
 * @param scalars what it says of texts and numbers
 * @param ofLists what it says of lists
 * @param ofObjects what it says of objects
 * @param combined other schemas that values must fit, or must not
 * @param defaultValue the value where none is written
 * @param rules its rules in CEL
 */
public record ValueSchema(
        Types types,
        Scalars scalars,
        OfLists ofLists,
        OfObjects ofObjects,
        Combined combined,
        @Nullable Node defaultValue,
        List<CustomRule> rules) {

    /**
     * What kind of value a schema is for.
     *
     * @param name the type, such as {@code integer}; empty where it is for several
     * @param isIntOrString whether it is for whole numbers and texts
     * @param isNullable whether null is one of its values
     * @param preserves whether it keeps properties that it does not know
     * @param isEmbedded whether its values are resources
     * @param listType how items of a list are told apart
     * @param keys the properties by which they are
     * @param isAtomic whether an object changes as a whole
     */
    public record Types(
            String name,
            boolean isIntOrString,
            boolean isNullable,
            boolean preserves,
            boolean isEmbedded,
            String listType,
            List<String> keys,
            boolean isAtomic) {}

    /**
     * What a schema says of texts and numbers.
     *
     * @param values the only values; empty where there are others
     * @param format the name of a format
     * @param pattern a regular expression, as it was written
     * @param compiled the regular expression, where it is one
     * @param length how long a text is, in characters
     * @param range how large a number is
     * @param factor what a number is a multiple of
     */
    public record Scalars(
            List<Node> values,
            String format,
            String pattern,
            Optional<Pattern> compiled,
            Limits length,
            Range range,
            @Nullable BigDecimal factor) {}

    /**
     * How large a number is.
     *
     * @param limits the least and the greatest number
     * @param isAbove whether the least number is too small
     * @param isBelow whether the greatest number is too large
     */
    public record Range(Limits limits, boolean isAbove, boolean isBelow) {}

    /**
     * What a schema says of lists.
     *
     * @param size how many items there are
     * @param item the schema of each
     */
    public record OfLists(Limits size, @Nullable ValueSchema item) {}

    /**
     * What a schema says of objects.
     *
     * @param size how many properties there are
     * @param properties the schemas of properties by name
     * @param others the schema of all other properties
     * @param takesOthers whether other properties may have any value
     * @param required the properties that must be there
     */
    public record OfObjects(
            Limits size,
            Map<String, ValueSchema> properties,
            @Nullable ValueSchema others,
            boolean takesOthers,
            List<String> required) {}

    /**
     * Schemas of the same value.
     *
     * @param allOf schemas that must all fit
     * @param anyOf schemas of which one must fit
     * @param oneOf schemas of which exactly one must fit
     * @param not a schema that must not fit
     */
    public record Combined(
            List<ValueSchema> allOf,
            List<ValueSchema> anyOf,
            List<ValueSchema> oneOf,
            @Nullable ValueSchema not) {}

    /**
     * Two limits that both may be missing.
     *
     * @param least the lower one
     * @param most the upper one
     */
    public record Limits(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {

        /** Whether a size lies below one limit or above the other. */
        boolean excludes(long size) {
            BigDecimal number = BigDecimal.valueOf(size);
            return least != null && number.compareTo(least) < 0 || most != null && number.compareTo(most) > 0;
        }

        /** The limits that there are, as {@code minimum 1 and maximum 10}. */
        String describe(String leastName, String mostName) {
            return Stream.of(text(leastName, least), text(mostName, most))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" and "));
        }

        private static String text(String name, @Nullable BigDecimal limit) {
            return limit == null ? "" : name + " " + limit.toPlainString();
        }
    }

    /** The schemas of properties by name. */
    public Map<String, ValueSchema> properties() {
        return ofObjects.properties();
    }

    /** The schema of all other properties; null where there is none. */
    public @Nullable ValueSchema others() {
        return ofObjects.others();
    }

    /** The schema of a list's items; null where there is none. */
    public @Nullable ValueSchema item() {
        return ofLists.item();
    }

    /** The schema of a property: its own, or that of all others; null where there is neither. */
    @Nullable ValueSchema property(String name) {
        ValueSchema own = properties().get(name);
        return own == null ? others() : own;
    }

    /** Where a property stands: beside others with names of their own, or as an entry of a map. */
    FieldPath place(FieldPath at, String name) {
        return properties().containsKey(name) ? RelativePath.property(at, name) : at.key(name);
    }

    /** Whether properties may stand here that it does not know. */
    boolean takesAnything() {
        return types.preserves() || ofObjects.takesOthers();
    }

    /** Whether null stands for nothing: it is no value of this schema. */
    boolean drops(Node value) {
        return SchemaTypes.isNull(value) && !types.isNullable();
    }

    /** Whether there are rules in CEL, here or for parts of the values. */
    public boolean hasRules() {
        return !rules.isEmpty()
                || properties().values().stream().anyMatch(ValueSchema::hasRules)
                || haveRules(others())
                || haveRules(item());
    }

    private static boolean haveRules(@Nullable ValueSchema schema) {
        return schema != null && schema.hasRules();
    }
}
