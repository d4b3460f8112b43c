package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;

/** Warnings about storage (pkg/api/persistentvolume, persistentvolumeclaim and storage, 1.36). */
final class StorageWarnings {

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";
    private static final String MOUNT_ANNOTATION = "volume.beta.kubernetes.io/mount-options";

    /** The annotation of mount options is deprecated since 1.31. */
    private static final int MOUNT_OPTIONS = 31;

    private StorageWarnings() {}

    static void persistentVolume(Part volume, Warnings warnings) {
        if (warnings.isAtLeast(Since.VOLUMES_AND_JOBS)) {
            outdated(volume, warnings);
        }
        if (warnings.isAtLeast(Since.NODE_LABELS)) {
            Part affinity = volume.field("spec").field("nodeAffinity");
            for (Part term : affinity.field("required").items("nodeSelectorTerms")) {
                DeprecatedLabels.inRequirements(term, "matchExpressions", warnings);
            }
        }
    }

    private static void outdated(Part volume, Warnings warnings) {
        annotation(volume, CLASS_ANNOTATION, "storageClassName", warnings);
        if (warnings.isAtLeast(MOUNT_OPTIONS)) {
            annotation(volume, MOUNT_ANNOTATION, "mountOptions", warnings);
        }
        Part spec = volume.field("spec");
        if (spec.text("persistentVolumeReclaimPolicy").equals("Recycle") && warnings.isAtLeast(Since.RECYCLE)) {
            warnings.add(
                    spec,
                    "persistentVolumeReclaimPolicy",
                    "The reclaim policy Recycle is deprecated.",
                    "Use Retain or Delete, with volumes that are provisioned dynamically.");
        }
        VolumeWarnings.persistent(spec, warnings);
    }

    static void persistentVolumeClaim(Part resource, Warnings warnings) {
        if (warnings.isAtLeast(Since.VOLUMES_AND_JOBS)) {
            annotation(resource, CLASS_ANNOTATION, "storageClassName", warnings);
        }
        claim(resource.field("spec"), warnings);
    }

    /** Warns of what a claim asks for. */
    static void claim(Part spec, Warnings warnings) {
        if (warnings.isAtLeast(Since.CLAIMS)) {
            Part resources = spec.field("resources");
            Amounts.wholeBytes(resources.field("requests"), warnings, "storage");
            Amounts.wholeBytes(resources.field("limits"), warnings, "storage");
        }
    }

    static void storageClass(Part resource, Warnings warnings) {
        if (warnings.isAtLeast(Since.NODE_LABELS)) {
            for (Part topology : resource.items("allowedTopologies")) {
                DeprecatedLabels.inRequirements(topology, "matchLabelExpressions", warnings);
            }
        }
    }

    static void capacity(Part resource, Warnings warnings) {
        if (!warnings.isAtLeast(Since.NODE_LABELS)) {
            return;
        }
        Part topology = resource.field("nodeTopology");
        DeprecatedLabels.inRequirements(topology, "matchExpressions", warnings);
        Part labels = topology.field("matchLabels");
        for (String label : labels.keys()) {
            if (DeprecatedLabels.isDeprecated(label, warnings)) {
                warnings.add(labels, label, DeprecatedLabels.message(label), DeprecatedLabels.fix(label));
            }
        }
    }

    static void driver(Part resource, Warnings warnings) {
        Part spec = resource.field("spec");
        if (warnings.isAtLeast(Since.TOKEN_IN_SECRETS)
                && !spec.items("tokenRequests").isEmpty()
                && !spec.has("serviceAccountTokenInSecrets")) {
            warnings.add(
                    spec,
                    "serviceAccountTokenInSecrets",
                    "Tokens are handed to the driver among the attributes of a volume, which may be logged.",
                    "Set serviceAccountTokenInSecrets to true if the driver supports it, else to false.");
        }
    }

    private static void annotation(Part resource, String key, String field, Warnings warnings) {
        Part annotations = resource.field("metadata").field("annotations");
        if (annotations.has(key)) {
            warnings.addKey(
                    annotations, key, "The annotation \"" + key + "\" is deprecated.", "Use the field " + field + ".");
        }
    }
}
