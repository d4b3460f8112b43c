package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Paths;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where containers find the volumes of their pod as devices. */
final class VolumeDeviceRules {

    static final String DEVICES = "volumeDevices";
    static final String PATH = "devicePath";

    private VolumeDeviceRules() {}

    /** Reports devices that no claim of the pod stands behind, or that stand twice. */
    static void check(TypedObject container, Map<String, Boolean> volumes) {
        Set<String> mountNames = VolumeMountRules.texts(container, VolumeMountRules.MOUNTS, "name");
        Set<String> mountPaths =
                VolumeMountRules.texts(container, VolumeMountRules.MOUNTS, VolumeMountRules.MOUNT_PATH);
        Set<String> names = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (TypedObject device : container.objects(DEVICES)) {
            String name = device.text("name");
            String path = device.text(PATH);
            VolumeMountRules.resolve(device, volumes);
            isBlock(device, volumes);
            if (!name.isEmpty() && !names.add(name)) {
                VolumeMountRules.twice(device, "name", name);
            }
            if (device.require(PATH, "Write where the device appears in the container.")) {
                Paths.noSteppingBack(device, PATH);
                if (!paths.add(path)) {
                    VolumeMountRules.twice(device, PATH, path);
                }
            }
            if (mountNames.contains(name)) {
                VolumeMountRules.both(device, "name");
            }
            if (mountPaths.contains(path)) {
                VolumeMountRules.both(device, PATH);
            }
        }
    }

    private static void isBlock(TypedObject device, Map<String, Boolean> volumes) {
        if (!volumes.getOrDefault(device.text("name"), true)) {
            device.error(
                    Rule.MISMATCH,
                    "name",
                    "The volume \"" + device.text("name") + "\" is not a claim and cannot be a device.",
                    "Use a volume with a persistentVolumeClaim, or mount it with volumeMounts.");
        }
    }
}
