package io.waybill.validate.rules.devices;

import io.waybill.validate.typed.RuleSet;

/** The rules of claims and slices of devices. */
public final class AllDeviceRules {

    private AllDeviceRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        DeviceClaimRules.addTo(rules);
        DeviceRequestRules.addTo(rules);
        DeviceConfigurationRules.addTo(rules);
        DeviceRules.addTo(rules);
        DeviceCapacityRules.addTo(rules);
        DeviceLimitRules.addTo(rules);
        DeviceTaintRules.addTo(rules);
        ResourceSliceRules.addTo(rules);
    }
}
