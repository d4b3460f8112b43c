package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there was of a value.
 *
 * @param written what the earlier manifest wrote
 * @param stored what the server has
 */
record Past(@Nullable Node written, @Nullable Node stored) {

    /** Of a value that is new. */
    static final Past NONE = new Past(null, null);

    Past child(String key) {
        return new Past(
                written instanceof Mapping mapping ? mapping.get(key) : null,
                stored instanceof Mapping mapping ? mapping.get(key) : null);
    }

    Past without(String key) {
        return new Past(
                written instanceof Mapping mapping ? mapping.without(key) : written,
                stored instanceof Mapping mapping ? mapping.without(key) : stored);
    }

    /**
     * What there was of the same form: where the earlier manifest wrote nothing, what the server has was filled in and
     * stays; where it wrote something else, that goes, and all that was filled in goes with it.
     */
    Past of(Class<? extends Node> form) {
        if (!form.isInstance(stored)) {
            return NONE;
        }
        if (Fields.isAbsent(written)) {
            return new Past(form == Mapping.class ? Mapping.empty() : Sequence.of(), stored);
        }
        return form.isInstance(written) ? this : NONE;
    }

    /** Adds the fields that no manifest writes. */
    void addWhatNobodyWrote(Mapping now, Map<String, Node> fields) {
        if (written instanceof Mapping earlier && stored instanceof Mapping kept) {
            for (String key : kept.keys()) {
                if (!fields.containsKey(key) && Fields.isAbsent(earlier.get(key)) && now.get(key) == null) {
                    fields.put(key, Objects.requireNonNull(kept.get(key)));
                }
            }
        }
    }
}
