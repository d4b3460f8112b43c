package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** Priorities above those of users are kept for the system. */
final class PriorityClassRules {

    private static final long HIGHEST = 1_000_000_000;
    private static final String SYSTEM = "system-";

    private PriorityClassRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(
                PriorityClassRules::check,
                "scheduling.v1.PriorityClass",
                "scheduling.v1beta1.PriorityClass",
                "scheduling.v1alpha1.PriorityClass");
    }

    private static void check(TypedObject priority) {
        Required.notBlank(priority, "preemptionPolicy");
        Long value = priority.number("value");
        boolean isOfSystem = priority.object("metadata")
                .filter(metadata -> metadata.text("name").startsWith(SYSTEM))
                .isPresent();
        if (value != null && value > HIGHEST && !isOfSystem) {
            priority.error(
                    Rule.OUT_OF_RANGE,
                    "value",
                    "The priority is " + value + ", but users may give at most " + HIGHEST + ".",
                    "Write a number up to " + HIGHEST + ".");
        }
    }
}
