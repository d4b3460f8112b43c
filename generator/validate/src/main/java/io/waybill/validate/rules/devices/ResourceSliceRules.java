package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.stream.Stream;

/** Slices of devices that a driver offers, and where: validateResourceSliceSpec of resource. */
final class ResourceSliceRules {

    private static final List<String> PLACES =
            List.of("nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection");
    private static final String DEVICES = "devices";
    private static final String COUNTERS = "sharedCounters";
    private static final int MOST_DEVICES = 128;
    private static final int MOST_COUNTERS = 8;

    private ResourceSliceRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(group + "ResourceSliceSpec", group + "ResourcePool", group + "CounterSet");
            rules.on(ResourceSliceRules::slice, group + "ResourceSliceSpec");
            rules.on(ResourceSliceRules::counterSet, group + "CounterSet");
        }
    }

    private static void slice(TypedObject spec) {
        CsiSource.driver(spec, "driver");
        pool(spec.objectOrEmpty("pool"));
        Places.check(spec, PLACES);
        spec.object("nodeSelector")
                .filter(selector -> selector.objects("nodeSelectorTerms").size() > 1)
                .ifPresent(selector -> selector.error(
                        Rule.TOO_LARGE,
                        "nodeSelectorTerms",
                        "Nodes of a slice are selected by exactly one term.",
                        "Combine the terms into one, or use several slices."));
        if (spec.has(COUNTERS) && spec.has(DEVICES)) {
            spec.error(
                    Rule.ONE_OF,
                    "The slice has devices as well as counters, but only one of the two can be in a slice.",
                    "Put the counters into a slice of their own in the same pool.");
        }
        devices(spec);
        Ranges.atMostItems(spec, MOST_COUNTERS, COUNTERS);
        Unique.objectsBy("name", spec.objects(COUNTERS));
    }

    private static void devices(TypedObject spec) {
        List<TypedObject> devices = spec.objects(DEVICES);
        int most = devices.stream().anyMatch(ResourceSliceRules::isAdvanced) ? MOST_DEVICES / 2 : MOST_DEVICES;
        if (devices.size() > most) {
            spec.error(
                    Rule.TOO_LARGE,
                    DEVICES,
                    "There are " + devices.size() + " devices; the API server accepts at most " + most + " in a slice.",
                    "Use several slices.");
        }
        Unique.objectsBy("name", devices);
        boolean isPerDevice = spec.isTrue("perDeviceNodeSelection");
        devices.forEach(device -> DeviceRules.place(device.object("basic").orElse(device), isPerDevice));
    }

    private static boolean isAdvanced(TypedObject device) {
        TypedObject fields = device.object("basic").orElse(device);
        return fields.hasSome("taints")
                || fields.hasSome("consumesCounters")
                || fields.objectsByKey("attributes").values().stream()
                        .anyMatch(attribute -> Stream.of("bools", "ints", "strings", "versions")
                                .anyMatch(attribute::has));
    }

    private static void pool(TypedObject pool) {
        DeviceNames.pool(pool, "name");
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

    private static void counterSet(TypedObject set) {
        if (Required.in(set, "name")) {
            Format.DNS_LABEL.check(set, "name");
        }
        DeviceRules.counters(set);
    }
}
