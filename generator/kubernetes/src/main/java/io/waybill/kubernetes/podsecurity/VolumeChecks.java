package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.Set;

/** The checks of volumes. */
final class VolumeChecks {

    /** check_restrictedVolumes.go, 1.36. */
    private static final Set<String> RESTRICTED_TYPES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");

    private VolumeChecks() {}

    static void hostPaths(Pod pod, int minor, Findings findings) {
        for (Part volume : pod.spec().items("volumes")) {
            if (volume.has("hostPath")) {
                findings.add(
                        volume,
                        "hostPath",
                        "Volume \"" + volume.text("name") + "\" mounts a path of the node.",
                        "Use an emptyDir, a persistentVolumeClaim or another volume that is not on the node.");
            }
        }
    }

    /** A volume that names no type is an emptyDir by default (SetDefaults_Volume). */
    static void types(Pod pod, int minor, Findings findings) {
        for (Part volume : pod.spec().items("volumes")) {
            String type = type(volume);
            if (!type.isEmpty() && RESTRICTED_TYPES.stream().noneMatch(volume::has)) {
                findings.add(
                        volume,
                        type,
                        "Volume \"" + volume.text("name") + "\" is of the type " + type
                                + ", which the restricted level does not allow.",
                        "Use one of configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim,"
                                + " projected and secret.");
            }
        }
    }

    private static String type(Part volume) {
        return volume.mapping().keys().stream()
                .filter(key -> !key.equals("name") && volume.has(key))
                .findFirst()
                .orElse("");
    }
}
