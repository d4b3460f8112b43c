package io.waybill.validate.rules.storage;

import io.waybill.validate.typed.RuleSet;

/** The rules of volumes, and of what provides them. */
public final class AllStorageRules {

    private AllStorageRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        VolumeRules.addTo(rules);
        VolumeMountRules.addTo(rules);
        CsiDriverRules.addTo(rules);
        PersistentVolumeClaimRules.addTo(rules);
        PersistentVolumeRules.addTo(rules);
        StorageClassRules.addTo(rules);
        StorageRules.addTo(rules);
    }
}
