package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Taints of devices, and which requests put up with them: validateDeviceTaint and validateDeviceToleration of resource. */
final class DeviceTaintRules {

    private static final String EFFECT = "effect";
    private static final String OPERATOR = "operator";
    private static final List<String> EFFECTS = List.of("NoExecute", "NoSchedule", "None");
    private static final int MOST = 16;

    private DeviceTaintRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta2", "v1beta1", "v1alpha3")) {
            String group = "resource." + version + ".";
            rules.requiring(group + "DeviceTaint", group + "DeviceTaintRuleSpec");
            rules.on(DeviceTaintRules::taint, group + "DeviceTaint");
            rules.on(DeviceTaintRules::toleration, group + "DeviceToleration");
            rules.on(DeviceTaintRules::selector, group + "DeviceTaintSelector");
            rules.on(device -> Ranges.atMostItems(device, "taints", MOST), group + "Device", group + "BasicDevice");
        }
    }

    private static void taint(TypedObject taint) {
        if (Required.in(taint, "key", "Write a qualified name, such as example.com/broken.")) {
            Format.QUALIFIED_NAME.check(taint, "key");
        }
        Format.LABEL_VALUE.check(taint, "value");
        if (Required.in(taint, EFFECT, "Set NoSchedule or NoExecute.")) {
            effect(taint);
        }
    }

    /** Absent and empty differ: validateDeviceTaintSelector. */
    private static void selector(TypedObject selector) {
        if (selector.has("driver")) {
            CsiSource.driver(selector, "driver");
        }
        named(selector, "pool", DeviceNames.POOL);
        named(selector, "device", Format.DNS_LABEL);
    }

    private static void named(TypedObject selector, String field, Format format) {
        if (selector.has(field) && Required.in(selector, field)) {
            format.check(selector, field);
        }
    }

    private static void toleration(TypedObject toleration) {
        Format.QUALIFIED_NAME.check(toleration, "key");
        switch (toleration.hasSome(OPERATOR) ? toleration.text(OPERATOR) : "Equal") {
            case "Exists" -> {
                if (toleration.hasSome("value")) {
                    toleration.error(
                            Rule.MISMATCH,
                            "value",
                            "The operator Exists compares with no value, but there is one.",
                            "Remove the value, or use Equal.");
                }
            }
            case "Equal" -> Format.LABEL_VALUE.check(toleration, "value");
            default -> unsupported(toleration, OPERATOR, List.of("Equal", "Exists"));
        }
        if (toleration.hasSome(EFFECT)) {
            effect(toleration);
        }
    }

    private static void effect(TypedObject object) {
        if (!EFFECTS.contains(object.text(EFFECT))) {
            unsupported(object, EFFECT, EFFECTS);
        }
    }

    private static void unsupported(TypedObject object, String field, List<String> values) {
        object.error(
                Rule.UNSUPPORTED_VALUE,
                field,
                "\"" + object.text(field) + "\" is not a value that the API knows here.",
                "Use one of " + String.join(", ", values) + ".");
    }
}
