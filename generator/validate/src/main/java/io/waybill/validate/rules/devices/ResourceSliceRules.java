package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Devices that a driver offers, and where. */
final class ResourceSliceRules {

    private static final List<String> PLACES =
            List.of("nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection");
    private static final int MOST_DEVICES = 128;
    private static final int MOST_NAMED = 32;
    private static final int LONGEST_VALUE = 64;
    private static final List<String> VALUES =
            List.of("bool", "int", "string", "version", "bools", "ints", "strings", "versions");

    /** As semver.org 2.0.0 has it. */
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    private ResourceSliceRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta2", "v1beta1")) {
            String group = "resource." + version + ".";
            rules.on(
                    device -> device.objectsByKey("attributes").values().forEach(ResourceSliceRules::attribute),
                    group + "Device",
                    group + "BasicDevice");
        }
        for (String version : List.of("v1", "v1beta2")) {
            String group = "resource." + version + ".";
            rules.requiring(group + "ResourceSliceSpec", group + "ResourcePool", group + "Device");
            rules.on(ResourceSliceRules::slice, group + "ResourceSliceSpec");
            rules.on(ResourceSliceRules::device, group + "Device");
        }
    }

    private static void slice(TypedObject spec) {
        CsiSource.driver(spec, "driver");
        pool(spec.objectOrEmpty("pool"));
        Required.notBlank(spec, "nodeName");
        Format.SUBDOMAIN.check(spec, "nodeName");
        Stream.of("allNodes", "perDeviceNodeSelection")
                .filter(field -> spec.has(field) && !spec.isTrue(field))
                .forEach(field -> spec.error(
                        Rule.UNSUPPORTED_VALUE,
                        field,
                        "\"" + field + "\" must not be false.",
                        "Leave it out, or set true."));
        if (PLACES.stream().filter(spec::has).count() != 1) {
            spec.error(
                    Rule.ONE_OF,
                    "The slice does not say in exactly one way where its devices are.",
                    "Set exactly one of " + String.join(", ", PLACES) + ".");
        }
        List<TypedObject> devices = spec.objects("devices");
        boolean isAdvanced =
                devices.stream().anyMatch(device -> device.hasSome("taints") || device.hasSome("consumesCounters"));
        int most = isAdvanced ? MOST_DEVICES / 2 : MOST_DEVICES;
        if (devices.size() > most) {
            spec.error(
                    Rule.TOO_LARGE,
                    "devices",
                    "There are " + devices.size() + " devices; the API server accepts at most " + most + " in a slice.",
                    "Use several slices.");
        }
        Unique.by("name", devices);
    }

    private static void pool(TypedObject pool) {
        Required.in(pool, "name");
        Ranges.notNegative(pool, "generation");
        Long slices = pool.number("resourceSliceCount");
        if (slices == null || slices < 1) {
            pool.error(
                    Rule.OUT_OF_RANGE,
                    "resourceSliceCount",
                    "A pool has at least one slice.",
                    "Write how many slices the pool has.");
        }
    }

    private static void device(TypedObject device) {
        if (Required.in(device, "name")) {
            Format.DNS_LABEL.check(device, "name");
        }
        int named =
                device.entries("attributes").size() + device.entries("capacity").size();
        if (named > MOST_NAMED) {
            device.error(
                    Rule.TOO_LARGE,
                    "The device has " + named + " attributes and capacities; the API server accepts at most "
                            + MOST_NAMED + ".",
                    "Remove some of them.");
        }
    }

    /** An attribute has one value, which is short: validateDeviceAttribute of resource. */
    private static void attribute(TypedObject attribute) {
        if (VALUES.stream().filter(attribute::has).count() != 1) {
            attribute.error(
                    Rule.ONE_OF,
                    "The attribute has not exactly one value.",
                    "Set one of " + String.join(", ", VALUES) + ".");
        }
        for (String field : List.of("string", "version")) {
            if (attribute.text(field).getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
                attribute.error(
                        Rule.TOO_LARGE,
                        field,
                        "The value has more than " + LONGEST_VALUE + " bytes.",
                        "Use a shorter one.");
            }
        }
        for (TypedValue value : attribute.items("strings")) {
            if (value.text().getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
                attribute.error(
                        Rule.TOO_LARGE,
                        value,
                        "The value has more than " + LONGEST_VALUE + " bytes.",
                        "Use a shorter one.");
            }
        }
        if (attribute.has("version")
                && !VERSION.matcher(attribute.text("version")).matches()) {
            attribute.error(
                    Rule.INVALID_FORMAT,
                    "version",
                    "\"" + attribute.text("version") + "\" is not a semantic version.",
                    "Write three numbers, such as 1.2.3.");
        }
    }
}
