package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which parts of a capacity can be asked for where several claims share a device: validateRequestPolicy of resource. */
final class DeviceCapacityRules {

    private static final String POLICY = "requestPolicy";
    private static final String VALUES = "validValues";
    private static final String RANGE = "validRange";
    private static final String DEFAULT = "default";
    private static final String STEP = "step";
    private static final int MOST = 10;

    private DeviceCapacityRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(group + "CapacityRequestPolicyRange");
            rules.on(
                    device -> {
                        if (device.isTrue("allowMultipleAllocations")) {
                            device.objectsByKey("capacity").values().forEach(DeviceCapacityRules::capacity);
                        }
                    },
                    group + (version.equals("v1beta1") ? "BasicDevice" : "Device"));
        }
    }

    private static void capacity(TypedObject capacity) {
        BigDecimal whole = Amounts.in(capacity, "value");
        capacity.object(POLICY).ifPresent(policy -> policy(policy, whole == null ? BigDecimal.ZERO : whole));
    }

    private static void policy(TypedObject policy, BigDecimal whole) {
        boolean hasValues = policy.hasSome(VALUES);
        boolean hasRange = policy.has(RANGE);
        if (hasValues && hasRange) {
            policy.error(
                    Rule.ONE_OF,
                    "The policy has valid values as well as a valid range, but only one of the two can be.",
                    "Remove one of the two.");
            return;
        }
        BigDecimal byDefault = Amounts.in(policy, DEFAULT);
        if (byDefault == null) {
            if (hasValues || hasRange) {
                policy.error(
                        Rule.REQUIRED,
                        DEFAULT,
                        "The policy does not say what a claim gets that asks for no amount.",
                        "Set default.");
            }
        } else if (hasValues) {
            values(policy, byDefault, whole);
        } else if (hasRange) {
            range(policy.objectOrEmpty(RANGE), byDefault, whole);
        }
    }

    private static void values(TypedObject policy, BigDecimal byDefault, BigDecimal whole) {
        List<TypedValue> values = policy.items(VALUES);
        if (values.size() > MOST) {
            policy.error(
                    Rule.TOO_LARGE,
                    VALUES,
                    "There are " + values.size() + " values; the API server accepts at most " + MOST + ".",
                    "Use a range.");
        }
        Set<BigDecimal> seen = new HashSet<>();
        BigDecimal before = null;
        for (TypedValue value : values) {
            BigDecimal amount = Amounts.of(value);
            if (before != null && before.compareTo(amount) > 0) {
                policy.error(Rule.MISMATCH, value, "The values are not in ascending order.", "Sort them.");
            }
            before = amount;
            if (amount.compareTo(whole) > 0) {
                policy.error(
                        Rule.OUT_OF_RANGE, value, "\"" + value.text() + "\" is more than the capacity.", "Lower it.");
            }
            if (!seen.add(units(amount))) {
                policy.error(
                        Rule.DUPLICATE_ITEM,
                        value,
                        "\"" + value.text() + "\" appears twice in the list.",
                        "Remove one of the two.");
            }
        }
        if (values.stream().noneMatch(value -> Amounts.of(value).compareTo(byDefault) == 0)) {
            policy.error(
                    Rule.MISMATCH,
                    VALUES,
                    "The default is none of the valid values.",
                    "Use one of the values as the default, or add it to them.");
        }
    }

    private static void range(TypedObject range, BigDecimal byDefault, BigDecimal whole) {
        BigDecimal least = Amounts.in(range, "min");
        if (least == null) {
            range.error(Rule.REQUIRED, "min", "The range has no least amount.", "Set min.");
            return;
        }
        BigDecimal most = Amounts.in(range, "max");
        ordered(range, "min", least, whole, "The least amount is more than the capacity.");
        ordered(range, "min", least, byDefault, "The default is less than the least amount.");
        if (most != null) {
            ordered(range, "max", least, most, "The least amount is more than the greatest.");
            ordered(range, "max", most, whole, "The greatest amount is more than the capacity.");
            ordered(range, "max", byDefault, most, "The default is more than the greatest amount.");
        }
        BigDecimal step = Amounts.in(range, STEP);
        if (step != null) {
            ordered(range, STEP, least.add(step), whole, "One step above the least amount is more than the capacity.");
            multiple(range, byDefault, least, step);
            if (most != null) {
                multiple(range, most, least, step);
            }
        }
    }

    private static void ordered(TypedObject range, String field, BigDecimal less, BigDecimal more, String message) {
        if (less.compareTo(more) > 0) {
            range.error(Rule.OUT_OF_RANGE, field, message, "Make the capacity, the range and the default agree.");
        }
    }

    private static void multiple(TypedObject range, BigDecimal amount, BigDecimal least, BigDecimal step) {
        BigDecimal width = units(step);
        if (width.signum() != 0
                && units(amount).subtract(units(least)).remainder(width).signum() != 0) {
            range.error(
                    Rule.MISMATCH,
                    STEP,
                    "An amount of the policy is not a whole number of steps above the least one.",
                    "Use a step that divides the default and max, counted from min.");
        }
    }

    /** Whole units, as Quantity.Value rounds them. */
    private static BigDecimal units(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.UP);
    }
}
