package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** The two ways to tolerate a taint. */
abstract class AbstractToleration extends TypedValue<Toleration> {

    AbstractToleration(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Tolerates a taint with this value: {@code key}, {@code operator: Equal}, {@code value} and {@code effect}.
     *
     * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
     */
    public static Toleration equal(String key, String value, String effect) {
        return Toleration.of().key(key).operator("Equal").value(value).effect(effect);
    }

    /**
     * Tolerates a taint with any value: {@code key}, {@code operator: Exists} and {@code effect}.
     *
     * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
     */
    public static Toleration exists(String key, String effect) {
        return Toleration.of().key(key).operator("Exists").effect(effect);
    }

    /** Tolerates every taint: {@code operator: Exists}. */
    public static Toleration everything() {
        return Toleration.of().operator("Exists");
    }
}
