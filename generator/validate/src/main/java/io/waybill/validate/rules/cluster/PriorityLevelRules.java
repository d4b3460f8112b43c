package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import org.jspecify.annotations.Nullable;

/** How many requests of a priority level are served at a time, and what the others wait for. */
final class PriorityLevelRules {

    private static final long MOST_QUEUES = 10_000_000;
    private static final int MOST_BITS = 60;
    private static final int ALL = 100;
    private static final String QUEUING = "queuing";
    private static final String HAND_SIZE = "handSize";
    private static final String QUEUES = "queues";

    private PriorityLevelRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : FlowSchemaRules.VERSIONS) {
            String group = "flowcontrol." + version + ".";
            rules.on(PriorityLevelRules::level, group + "PriorityLevelConfiguration");
            rules.on(PriorityLevelRules::limited, group + "LimitedPriorityLevelConfiguration");
            rules.on(PriorityLevelRules::exempt, group + "ExemptPriorityLevelConfiguration");
            rules.on(PriorityLevelRules::queuing, group + "QueuingConfiguration");
        }
    }

    private static void level(TypedObject level) {
        TypedObject spec = level.objectOrEmpty("spec");
        String type = spec.text("type");
        boolean isOfThatName = level.objectOrEmpty("metadata").text("name").equals("exempt");
        if (isOfThatName != type.equals("Exempt") && !type.isEmpty()) {
            spec.error(
                    Rule.MISMATCH,
                    "type",
                    "The priority level \"exempt\", and no other one, has the type Exempt.",
                    isOfThatName ? "Set Exempt, or use another name." : "Set Limited.");
        }
        switch (type) {
            case "Limited" -> {
                Forbidden.in(spec, "where type is Limited", "exempt");
                needed(spec, "limited", "Limited");
            }
            case "Exempt" -> Forbidden.in(spec, "where type is Exempt", "limited");
            default -> spec.require("type", "Set Limited or Exempt.");
        }
        MandatoryFlows.level(level);
    }

    private static void needed(TypedObject object, String field, String type) {
        if (!object.has(field)) {
            object.error(Rule.REQUIRED, field, "The type " + type + " needs \"" + field + "\".", "Add " + field + ".");
        }
    }

    private static void limited(TypedObject limited) {
        Ranges.notNegative(limited, "assuredConcurrencyShares", "nominalConcurrencyShares", "borrowingLimitPercent");
        Ranges.between(limited, "lendablePercent", 0, ALL);
        TypedObject response = limited.objectOrEmpty("limitResponse");
        switch (response.text("type")) {
            case "Queue" -> needed(response, QUEUING, "Queue");
            case "Reject" -> Forbidden.in(response, "where type is Reject", QUEUING);
            default -> Required.in(response, "type", "Set Queue or Reject.");
        }
    }

    private static void exempt(TypedObject exempt) {
        Ranges.notNegative(exempt, "nominalConcurrencyShares");
        Ranges.between(exempt, "lendablePercent", 0, ALL);
    }

    private static void queuing(TypedObject queuing) {
        Ranges.notNegative(queuing, "queueLengthLimit", HAND_SIZE);
        Ranges.between(queuing, QUEUES, 0, MOST_QUEUES);
        long queues = orElse(queuing.number(QUEUES), 64);
        long handSize = orElse(queuing.number(HAND_SIZE), 8);
        if (handSize > queues) {
            queuing.error(
                    Rule.OUT_OF_RANGE,
                    HAND_SIZE,
                    "A flow is given " + handSize + " queues, but there are only " + queues + ".",
                    "Lower handSize, or raise queues.");
        } else if (queues > 0 && handSize * Math.log((double) queues) / Math.log(2) > MOST_BITS) {
            queuing.error(
                    Rule.OUT_OF_RANGE,
                    HAND_SIZE,
                    "There are too many ways to give a flow " + handSize + " of " + queues + " queues.",
                    "Lower handSize or queues.");
        }
    }

    /** Zero is the same as left out. */
    private static long orElse(@Nullable Long number, long other) {
        return number == null || number == 0 ? other : number;
    }
}
