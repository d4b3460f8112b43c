package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.SemanticVersions;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Devices that a driver offers, by their attributes: validateDevice of resource. */
final class DeviceRules {

    private static final List<String> PLACES = List.of("nodeName", "nodeSelector", "allNodes");
    private static final String ATTRIBUTES = "attributes";
    private static final String BINDING = "bindingConditions";
    private static final String FAILURE = "bindingFailureConditions";
    private static final String COUNTERS = "counters";
    private static final int MOST_NAMED = 32;
    private static final int MOST_COUNTERS = 32;
    private static final int MOST_CONSUMED = 2;
    private static final int MOST_CONDITIONS = 4;
    private static final int LONGEST_VALUE = 64;
    private static final List<String> VALUES =
            List.of("bool", "int", "string", "version", "bools", "ints", "strings", "versions");

    private DeviceRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(group + "Device", group + "DeviceCounterConsumption");
            rules.on(DeviceRules::name, group + "Device");
            rules.on(DeviceRules::fields, group + (version.equals("v1beta1") ? "BasicDevice" : "Device"));
            rules.on(DeviceRules::consumption, group + "DeviceCounterConsumption");
        }
    }

    private static void name(TypedObject device) {
        if (Required.in(device, "name")) {
            Format.DNS_LABEL.check(device, "name");
        }
    }

    private static void fields(TypedObject device) {
        int named =
                device.entries(ATTRIBUTES).size() + device.entries("capacity").size();
        if (named > MOST_NAMED) {
            device.error(
                    Rule.TOO_LARGE,
                    "The device has " + named + " attributes and capacities; the API server accepts at most "
                            + MOST_NAMED + ".",
                    "Remove some of them.");
        }
        DeviceNames.keys(device, ATTRIBUTES, DeviceNames.QUALIFIED);
        device.objectsByKey(ATTRIBUTES).values().forEach(DeviceRules::attribute);
        DeviceNames.keys(device, "capacity", DeviceNames.QUALIFIED);
        if (!device.isTrue("allowMultipleAllocations")) {
            device.objectsByKey("capacity")
                    .values()
                    .forEach(capacity -> Forbidden.in(
                            capacity, "where the device has no allowMultipleAllocations", "requestPolicy"));
        }
        Ranges.atMostItems(device, MOST_CONSUMED, "consumesCounters");
        Unique.objectsBy("counterSet", device.objects("consumesCounters"));
        conditions(device);
    }

    /** Conditions that a device waits for come with those that end the wait: validateDeviceBindingParameters. */
    private static void conditions(TypedObject device) {
        for (String field : List.of(BINDING, FAILURE)) {
            Ranges.atMostItems(device, MOST_CONDITIONS, field);
            Unique.items(device, field);
            device.items(field).forEach(condition -> Format.QUALIFIED_NAME.check(device, condition));
        }
        List<String> awaited = device.texts(BINDING);
        for (TypedValue failure : device.items(FAILURE)) {
            if (awaited.contains(failure.text())) {
                device.error(
                        Rule.DUPLICATE_ITEM,
                        failure,
                        "\"" + failure.text() + "\" stands for success and for failure.",
                        "Remove it from one of the two lists.");
            }
        }
        if (device.hasSome(BINDING) != device.hasSome(FAILURE)) {
            device.error(
                    Rule.REQUIRED,
                    device.hasSome(BINDING) ? FAILURE : BINDING,
                    "Binding conditions and binding failure conditions need each other, but only one list is set.",
                    "Set both, or neither.");
        }
    }

    /** Reports a device that does not say where it is, or says so where the slice does. */
    static void place(TypedObject device, boolean isPerDevice) {
        if (isPerDevice) {
            Places.check(device, PLACES);
        } else if (PLACES.stream().anyMatch(device::has)) {
            device.error(
                    Rule.FORBIDDEN_FIELD,
                    "The device says where it is, but so does the slice.",
                    "Remove it, or set perDeviceNodeSelection of the slice.");
        }
    }

    private static void consumption(TypedObject consumption) {
        if (Required.in(consumption, "counterSet", "Name a set of shared counters.")) {
            Format.DNS_LABEL.check(consumption, "counterSet");
        }
        counters(consumption);
    }

    /** Reports counters that are missing, too many or badly named: validateCounterSet of resource. */
    static void counters(TypedObject object) {
        Required.in(object, COUNTERS, "List at least one counter.");
        int size = object.entries(COUNTERS).size();
        if (size > MOST_COUNTERS) {
            object.error(
                    Rule.TOO_LARGE,
                    COUNTERS,
                    "There are " + size + " counters; the API server accepts at most " + MOST_COUNTERS + ".",
                    "Use several sets.");
        }
        DeviceNames.keys(object, COUNTERS, Format.DNS_LABEL);
    }

    /** An attribute has one value, which is short: validateDeviceAttribute of resource. */
    private static void attribute(TypedObject attribute) {
        List<String> given = VALUES.stream().filter(attribute::has).toList();
        if (given.size() != 1) {
            attribute.error(
                    Rule.ONE_OF,
                    "The attribute has not exactly one value.",
                    "Set one of " + String.join(", ", VALUES) + ".");
        }
        for (String field : given) {
            boolean isList = field.endsWith("s");
            if (isList && !attribute.hasSome(field)) {
                attribute.error(Rule.REQUIRED, field, "The list of values is empty.", "List at least one value.");
            }
            Stream.concat(attribute.value(field).stream(), attribute.items(field).stream())
                    .forEach(value -> value(attribute, field, value));
        }
    }

    private static void value(TypedObject attribute, String field, TypedValue value) {
        boolean isVersion = field.startsWith("version");
        if (isVersion) {
            SemanticVersions.FORMAT.check(attribute, value);
        }
        if ((isVersion || field.startsWith("string"))
                && value.text().getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
            attribute.error(
                    Rule.TOO_LARGE,
                    value,
                    "The value has more than " + LONGEST_VALUE + " bytes.",
                    "Use a shorter one.");
        }
    }
}
