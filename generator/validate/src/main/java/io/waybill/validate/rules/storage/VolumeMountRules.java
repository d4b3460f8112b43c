package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.KnownValues;
import io.waybill.validate.rules.support.VolumePaths;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where containers find the volumes of their pod as files. */
final class VolumeMountRules {

    static final String MOUNTS = "volumeMounts";
    static final String MOUNT_PATH = "mountPath";
    private static final String PROPAGATION = "mountPropagation";
    private static final String READ_ONLY = "recursiveReadOnly";

    private VolumeMountRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("core.v1.VolumeMount", PROPAGATION);
        rules.judgingValues("core.v1.VolumeMount", READ_ONLY);
        rules.on(VolumeMountRules::ofPod, "core.v1.PodSpec");
        rules.on(VolumeMountRules::ofSet, "apps.v1.StatefulSetSpec");
    }

    private static void ofPod(TypedObject spec) {
        if (!spec.resource().kind().equals("StatefulSet")) {
            check(spec, volumes(spec));
        }
    }

    /** The claims that a StatefulSet makes for its pods are volumes too. */
    private static void ofSet(TypedObject set) {
        TypedObject spec = set.objectOrEmpty("template").objectOrEmpty("spec");
        Map<String, Boolean> volumes = volumes(spec);
        for (TypedObject claim : set.objects("volumeClaimTemplates")) {
            volumes.put(claim.objectOrEmpty("metadata").text("name"), true);
        }
        check(spec, volumes);
    }

    /** The names of the volumes, and whether they can be devices. */
    private static Map<String, Boolean> volumes(TypedObject spec) {
        Map<String, Boolean> volumes = new HashMap<>();
        for (TypedObject volume : spec.objects("volumes")) {
            boolean isBlock = volume.has("persistentVolumeClaim")
                    || volume.has("ephemeral") && volume.isAtLeast(Behaviour.EPHEMERAL_DEVICES);
            volumes.putIfAbsent(volume.text("name"), isBlock);
        }
        return volumes;
    }

    private static void check(TypedObject spec, Map<String, Boolean> volumes) {
        for (TypedObject container : Containers.all(spec)) {
            mounts(container, volumes);
            VolumeDeviceRules.check(container, volumes);
        }
    }

    /** The API server says of some fields only that one of the mounts has a fault there. */
    private static void mounts(TypedObject container, Map<String, Boolean> volumes) {
        Set<String> deviceNames = texts(container, VolumeDeviceRules.DEVICES, "name");
        Set<String> devicePaths = texts(container, VolumeDeviceRules.DEVICES, VolumeDeviceRules.PATH);
        Set<String> paths = new HashSet<>();
        for (TypedObject mount : container.objects(MOUNTS)) {
            resolve(mount, volumes);
            String path = mount.text(MOUNT_PATH);
            if (mount.require(MOUNT_PATH, "Write where the volume appears in the container.") && !paths.add(path)) {
                twice(mount, MOUNT_PATH, path);
            }
            if (deviceNames.contains(mount.text("name"))) {
                both(mount, "name");
            }
            if (devicePaths.contains(path)) {
                both(mount, MOUNT_PATH);
            }
            bothSubPaths(mount);
            TypedObject placed = mount.at(container.path(MOUNTS));
            VolumePaths.descending(placed, "subPath");
            VolumePaths.descending(placed, "subPathExpr");
            propagation(container, placed);
            readOnly(placed);
        }
    }

    static void resolve(TypedObject mount, Map<String, Boolean> volumes) {
        String name = mount.text("name");
        if (mount.require("name", "Name a volume of the pod.") && !volumes.containsKey(name)) {
            mount.error(
                    Rule.UNRESOLVED,
                    "name",
                    "The pod has no volume \"" + name + "\".",
                    volumes.isEmpty()
                            ? "Add the volume to the pod."
                            : "Add the volume, or use one of "
                                    + String.join(
                                            ", ",
                                            volumes.keySet().stream().sorted().toList()) + ".");
        }
    }

    private static void bothSubPaths(TypedObject mount) {
        if (mount.hasSome("subPath") && mount.hasSome("subPathExpr")) {
            mount.error(
                    Rule.ONE_OF,
                    "subPathExpr",
                    "The mount has both a subPath and a subPathExpr.",
                    "Remove one of the two.");
        }
    }

    private static void propagation(TypedObject container, TypedObject mount) {
        KnownValues.check(mount, PROPAGATION);
        boolean privileged = container.objectOrEmpty("securityContext").isTrue("privileged");
        if (mount.text(PROPAGATION).equals("Bidirectional") && !privileged) {
            mount.error(
                    Rule.FORBIDDEN_FIELD,
                    PROPAGATION,
                    "Only a privileged container can mount a volume with Bidirectional propagation.",
                    "Use HostToContainer, or set securityContext.privileged.");
        }
    }

    private static void readOnly(TypedObject mount) {
        KnownValues.check(mount, READ_ONLY);
        String mode = mount.text(READ_ONLY);
        if (!mode.equals("Enabled") && !mode.equals("IfPossible")) {
            return;
        }
        String propagation = mount.text(PROPAGATION);
        boolean propagates = !propagation.isEmpty() && !propagation.equals("None");
        if (!mount.isTrue("readOnly") || propagates) {
            mount.error(
                    Rule.FORBIDDEN_FIELD,
                    READ_ONLY,
                    "A mount can be recursively read-only only where "
                            + (propagates ? "it does not propagate." : "readOnly is true."),
                    propagates ? "Remove mountPropagation." : "Set readOnly to true.");
        }
    }

    static Set<String> texts(TypedObject container, String list, String field) {
        Set<String> texts = new HashSet<>();
        container.objects(list).forEach(item -> texts.add(item.text(field)));
        texts.removeAll(List.of(""));
        return texts;
    }

    static void twice(TypedObject object, String field, String text) {
        object.error(
                Rule.DUPLICATE_ITEM,
                field,
                "\"" + text + "\" appears twice in the container as " + field + ".",
                "Choose another one, or remove one of the two.");
    }

    static void both(TypedObject object, String field) {
        object.error(
                Rule.DUPLICATE_ITEM,
                field,
                "\"" + object.text(field) + "\" is both in volumeMounts and in volumeDevices.",
                "Remove one of the two.");
    }
}
