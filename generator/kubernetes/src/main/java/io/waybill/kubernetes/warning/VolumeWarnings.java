package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings about the volumes of a pod. */
final class VolumeWarnings {

    /**
     * A plugin that works no more.
     *
     * @param field the field of a volume
     * @param named the field as the server names it
     * @param deprecated the minor that deprecated it
     * @param gone the first minor without it
     */
    private record DeadPlugin(String field, String named, int deprecated, int gone) {}

    /** pkg/api/pod/warnings.go, 1.36. */
    private static final List<DeadPlugin> DEAD = List.of(
            new DeadPlugin("photonPersistentDisk", "photonPersistentDisk", 11, 16),
            new DeadPlugin("gitRepo", "gitRepo", 11, Since.GIT_REPO_DISABLED),
            new DeadPlugin("scaleIO", "scaleIO", 16, 22),
            new DeadPlugin("flocker", "flocker", 22, 25),
            new DeadPlugin("storageos", "storageOS", 22, 25),
            new DeadPlugin("quobyte", "quobyte", 22, 25),
            new DeadPlugin("glusterfs", "glusterfs", 25, 26),
            new DeadPlugin("cephfs", "cephfs", 28, 31),
            new DeadPlugin("rbd", "rbd", 28, 31));

    /** What a volume can be of, or a projected one have a part of, whose items have paths. */
    private static final List<String> WITH_ITEMS = List.of("configMap", "secret", "downwardAPI");

    private VolumeWarnings() {}

    static void check(Part spec, Warnings warnings) {
        for (Part volume : spec.items("volumes")) {
            deadPlugins(volume, DEAD, warnings);
            Part claim = volume.field("ephemeral").field("volumeClaimTemplate").field("spec");
            StorageWarnings.claim(claim, warnings);
            if (warnings.isAtLeast(Since.OVERLAPPING_PATHS)) {
                paths(volume, warnings);
            }
        }
    }

    /** Warns of a PersistentVolume whose plugin works no more; the server says nothing of four of them there. */
    static void persistent(Part spec, Warnings warnings) {
        List<String> silent = List.of("gitRepo", "flocker", "quobyte");
        deadPlugins(
                spec,
                DEAD.stream().filter(plugin -> !silent.contains(plugin.field())).toList(),
                warnings);
    }

    private static void deadPlugins(Part volume, List<DeadPlugin> plugins, Warnings warnings) {
        for (DeadPlugin plugin : plugins) {
            if (volume.has(plugin.field()) && warnings.isAtLeast(plugin.deprecated())) {
                boolean isGone = warnings.isAtLeast(plugin.gone());
                warnings.add(
                        volume,
                        plugin.named(),
                        "Volumes of the type " + plugin.field() + " are deprecated since 1." + plugin.deprecated()
                                + (isGone ? " and do not work since 1." + plugin.gone() + "." : "."),
                        "Use a CSI driver or another type of volume.");
            }
        }
    }

    private static void paths(Part volume, Warnings warnings) {
        for (String type : WITH_ITEMS) {
            items(volume, type, new LinkedHashMap<>(), warnings);
        }
        Map<String, Part> paths = new LinkedHashMap<>();
        for (Part source : volume.field("projected").items("sources")) {
            if (source.keys().isEmpty()) {
                warnings.add(source, "A projected volume has a source without a type.", "Name a source, or remove it.");
            }
            projected(source, paths, warnings);
        }
    }

    private static void projected(Part source, Map<String, Part> paths, Warnings warnings) {
        for (String type : WITH_ITEMS) {
            items(source, type, paths, warnings);
        }
        path(source.field("serviceAccountToken"), "path", paths, warnings);
        path(source.field("clusterTrustBundle"), "path", paths, warnings);
        for (String field : List.of("certificateChainPath", "keyPath", "credentialBundlePath")) {
            path(source.field("podCertificate"), field, paths, warnings);
        }
    }

    private static void items(Part of, String type, Map<String, Part> paths, Warnings warnings) {
        of.field(type).items("items").forEach(item -> path(item, "path", paths, warnings));
    }

    private static void path(Part item, String field, Map<String, Part> paths, Warnings warnings) {
        String path = withoutSlashes(item.text(field));
        if (path.isEmpty()) {
            return;
        }
        for (String other : paths.keySet()) {
            if ((other + "/").startsWith(path + "/") || (path + "/").startsWith(other + "/")) {
                warnings.add(
                        item,
                        field,
                        "The path \"" + path + "\" overlaps with the path \"" + other + "\" of the same volume.",
                        "Use paths of which none contains another.");
            }
        }
        paths.putIfAbsent(path, item);
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
