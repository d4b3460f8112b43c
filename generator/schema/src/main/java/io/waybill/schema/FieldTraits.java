package io.waybill.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a field takes and how it behaves beyond its type.
 *
 * @param allowed the values that the field, or each of its items, takes; empty when the set is open
 * @param defaultValue what an API server fills in, as text; empty when nothing or when it depends on other fields
 * @param keys the fields that identify the items of a list; none if position does
 * @param mergeKey the field by which {@code kubectl} identifies the items
 * @param isSet whether a list takes no duplicates
 * @param isOptional whether API servers do without the field though the API description calls it required
 * @param since the first minor whose API servers keep the field; older ones that have it drop it unread
 * @param gates the feature gates that must all be on for an API server to keep the field
 */
public record FieldTraits(
        Optional<AllowedValues> allowed,
        Optional<String> defaultValue,
        List<String> keys,
        Optional<String> mergeKey,
        boolean isSet,
        boolean isOptional,
        Optional<Minor> since,
        List<String> gates) {

    /** Of a field that nothing more is known about. */
    public static final FieldTraits NONE = new FieldTraits(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, false, Optional.empty(), List.of());

    /** Of a field that takes one of a closed set of values, and that nothing more is known about. */
    public static FieldTraits of(AllowedValues allowed) {
        return new FieldTraits(
                Optional.of(allowed),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                List.of());
    }

    /** Takes copies of the keys and gates. */
    public FieldTraits {
        keys = List.copyOf(keys);
        gates = List.copyOf(gates);
    }

    /** Whether the API servers of a minor drop the field unread, with all gates as they are by default. */
    public boolean isDroppedIn(Minor minor) {
        return isDroppedIn(minor, FeatureGates.load());
    }

    /**
     * Whether the API servers of a minor drop the field unread.
     *
     * @param cluster how the gates of the cluster are set
     */
    public boolean isDroppedIn(Minor minor, FeatureGates cluster) {
        return since.isPresent() && since.get().compareTo(minor) > 0
                || !cluster.off(gates, minor).isEmpty();
    }
}
