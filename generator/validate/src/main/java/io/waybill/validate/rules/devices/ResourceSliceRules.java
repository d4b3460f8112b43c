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

/** Devices that a driver offers, and where. */
final class ResourceSliceRules {

    private static final List<String> PLACES =
            List.of("nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection");
    private static final int MOST_DEVICES = 128;

    private ResourceSliceRules() {}

    static void addTo(RuleSet.Builder rules) {
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
        if (devices.size() > MOST_DEVICES) {
            spec.error(
                    Rule.TOO_LARGE,
                    "devices",
                    "There are " + devices.size() + " devices; the API server accepts at most " + MOST_DEVICES + " in a slice.",
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
    }
}
