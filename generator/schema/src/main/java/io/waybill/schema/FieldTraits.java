package io.waybill.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a field takes and how it behaves beyond its type.
 *
 * @param allowed the values that the field, or each of its items, takes; empty when the set is open
 * @param defaultValue what an API server fills in, as text; empty when nothing or when it depends on other fields
 * @param keys the fields that tell the items of a list apart; none when they are told apart by position
 * @param mergeKey the field that {@code kubectl} tells the items apart by
 * @param isSet whether a list takes no duplicates
 * @param isImmutable whether the field cannot change once the object exists
 * @param isOptional whether API servers do without the field though the API description calls it required
 * @param since the first minor whose API servers keep the field by default; older ones that have it drop it unread
 */
public record FieldTraits(
        Optional<AllowedValues> allowed,
        Optional<String> defaultValue,
        List<String> keys,
        Optional<String> mergeKey,
        boolean isSet,
        boolean isImmutable,
        boolean isOptional,
        Optional<Minor> since) {

    /** Of a field that nothing more is known about. */
    public static final FieldTraits NONE = new FieldTraits(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, false, false, Optional.empty());

    /** Of a field that takes one of a closed set of values, and that nothing more is known about. */
    public static FieldTraits of(AllowedValues allowed) {
        return new FieldTraits(
                Optional.of(allowed),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty());
    }

    /** Takes a copy of the keys. */
    public FieldTraits {
        keys = List.copyOf(keys);
    }

    /** Whether the API servers of a minor drop the field unread. */
    public boolean isDroppedIn(Minor minor) {
        return since.isPresent() && since.get().compareTo(minor) > 0;
    }
}
