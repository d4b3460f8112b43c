package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.ObjectCheck;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;

/**
 * Names and sizes around devices that the types of resource.k8s.io declare, as {@code +k8s:format}, {@code maxItems} and
 * the like in k8s.io/api of Kubernetes 1.37, and that {@code pkg/apis/resource/validation} had for the older versions.
 */
final class DeviceLimitRules {

    private static final String CONSUMED = "consumesCounters";
    private static final String SHARED = "sharedCounters";
    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_CONSUMED = 2;
    private static final int MOST_SHARED = 8;
    private static final int MOST_POOLS = 1000;

    private DeviceLimitRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta2", "v1beta1")) {
            String group = "resource." + version + ".";
            rules.on(DeviceLimitRules::device, group + "Device", group + "BasicDevice");
            rules.on(DeviceLimitRules::slice, group + "ResourceSliceSpec");
            rules.on(DeviceLimitRules::counters, group + "CounterSet", group + "DeviceCounterConsumption");
            rules.on(format("name", Format.DNS_LABEL), group + "CounterSet");
            rules.on(format("counterSet", Format.DNS_LABEL), group + "DeviceCounterConsumption");
            rules.on(format("extendedResourceName", DeviceFormats.EXTENDED_RESOURCE), group + "DeviceClassSpec");
            rules.on(format("matchAttribute", DeviceFormats.ATTRIBUTE), group + "DeviceConstraint");
            rules.on(format("distinctAttribute", DeviceFormats.ATTRIBUTE), group + "DeviceConstraint");
        }
        rules.on(DeviceLimitRules::poolStatus, "resource.v1alpha3.ResourcePoolStatusRequestSpec");
    }

    private static ObjectCheck format(String field, Format format) {
        return object -> format.check(object, field);
    }

    private static void device(TypedObject device) {
        Ranges.atMostItems(device, MOST_CONDITIONS, "bindingConditions", "bindingFailureConditions");
        Ranges.atMostItems(device, CONSUMED, MOST_CONSUMED);
        Unique.by("counterSet", device.objects(CONSUMED));
        device.objectsByKey("nodeAllocatableResources")
                .values()
                .forEach(resource -> resource.object("mapping").ifPresent(DeviceLimitRules::mapping));
    }

    private static void slice(TypedObject slice) {
        DeviceFormats.ATTRIBUTE.check(slice, "partitionTypeAttribute");
        Ranges.atMostItems(slice, SHARED, MOST_SHARED);
        Unique.by("name", slice.objects(SHARED));
        Unique.items(slice, "skipNodeOperations");
    }

    private static void counters(TypedObject holder) {
        for (TypedValue counter : holder.entries("counters")) {
            Format.DNS_LABEL.check(holder, counter, counter.key());
        }
    }

    private static void mapping(TypedObject mapping) {
        OneOf.union(mapping, "capacityKey", "deviceMultiplier");
        needs(mapping, "capacityKey", "capacityMultiplier");
        needs(mapping, "capacityMultiplier", "capacityKey");
    }

    private static void needs(TypedObject mapping, String field, String other) {
        if (mapping.has(field) && !mapping.has(other)) {
            mapping.error(
                    Rule.REQUIRED, other, "\"" + field + "\" is set without \"" + other + "\".", "Set both or none.");
        }
    }

    private static void poolStatus(TypedObject request) {
        DeviceFormats.DRIVER.check(request, "driver");
        DeviceFormats.POOL.check(request, "poolName");
        DeviceFormats.ATTRIBUTE.check(request, "defaultPartitionTypeAttribute");
        Ranges.between(request, "limit", 1, MOST_POOLS);
    }
}
