package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/**
 * What the types of resource.k8s.io declare since Kubernetes 1.37, as {@code +k8s:format}, {@code unionMember} and the
 * like in k8s.io/api.
 */
final class DeviceLimitRules {

    private static final int MOST_POOLS = 1000;

    private DeviceLimitRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.on(DeviceLimitRules::device, group + "Device", group + "BasicDevice");
            rules.on(DeviceLimitRules::slice, group + "ResourceSliceSpec");
        }
        rules.on(DeviceLimitRules::poolStatus, "resource.v1alpha3.ResourcePoolStatusRequestSpec");
    }

    private static void device(TypedObject device) {
        device.objectsByKey("nodeAllocatableResources")
                .values()
                .forEach(resource -> resource.object("mapping").ifPresent(DeviceLimitRules::mapping));
    }

    private static void slice(TypedObject slice) {
        DeviceNames.FULLY_QUALIFIED.check(slice, "partitionTypeAttribute");
        Unique.items(slice, "skipNodeOperations");
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
        DeviceNames.DRIVER.check(request, "driver");
        DeviceNames.POOL.check(request, "poolName");
        DeviceNames.FULLY_QUALIFIED.check(request, "defaultPartitionTypeAttribute");
        Ranges.between(request, "limit", 1, MOST_POOLS);
    }
}
