package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Paths;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;

/** Volumes that claims are bound to: how much they hold, for how many, from where. */
final class PersistentVolumeRules {

    private static final String CAPACITY = "capacity";
    private static final String RECLAIM_POLICY = "persistentVolumeReclaimPolicy";
    private static final String STORAGE_CLASS = "storageClassName";
    private static final String VOLUME_MODE = "volumeMode";
    private static final String NODE_AFFINITY = "nodeAffinity";
    private static final String ATTRIBUTES_CLASS = "volumeAttributesClassName";

    private static final String MOUNT_OPTIONS = "volume.beta.kubernetes.io/mount-options";
    private static final List<String> TAKING_MOUNT_OPTIONS = List.of(
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "glusterfs",
            "nfs",
            "rbd",
            "quobyte",
            "iscsi",
            "cinder",
            "cephfs",
            "azureFile",
            "vsphereVolume",
            "azureDisk",
            "photonPersistentDisk");

    private PersistentVolumeRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("core.v1.PersistentVolumeSpec", AccessModes.FIELD);
        rules.on(volume -> spec(volume.objectOrEmpty("spec")), "core.v1.PersistentVolume");
        rules.on(PersistentVolumeRules::mountOptions, "core.v1.PersistentVolume");
        for (String name : List.of(
                "AzureFile", "CSI", "CephFS", "Cinder", "Flex", "GCE", "Glusterfs", "ISCSI", "RBD", "ScaleIO")) {
            rules.requiring("core.v1." + name + "PersistentVolumeSource");
        }
    }

    /** The old annotation is for some sources only: checkMountOption of the volume plugins' validation. */
    private static void mountOptions(TypedObject volume) {
        TypedObject spec = volume.objectOrEmpty("spec");
        TypedObject metadata = volume.objectOrEmpty("metadata");
        if (metadata.hasEntry("annotations", MOUNT_OPTIONS)
                && TAKING_MOUNT_OPTIONS.stream().noneMatch(spec::has)) {
            metadata.errorAt(
                    Rule.FORBIDDEN_FIELD,
                    "metadata.annotations." + MOUNT_OPTIONS,
                    "annotations",
                    "A volume of this kind does not accept mount options from annotations.",
                    "Remove the annotation; use spec.mountOptions if the driver accepts them.");
        }
    }

    private static void spec(TypedObject spec) {
        AccessModes.check(spec);
        capacity(spec);
        nodeAffinity(spec);
        PersistentVolumeSources.check(spec);
        Format.SUBDOMAIN.check(spec, STORAGE_CLASS);
        Required.notBlank(spec, VOLUME_MODE);
        recycling(spec);
        if (spec.isAtLeast(Behaviour.VOLUME_ATTRIBUTES_CLASSES) && spec.has(ATTRIBUTES_CLASS)) {
            Required.in(spec, ATTRIBUTES_CLASS, "Leave it out, or name a VolumeAttributesClass.");
            Format.SUBDOMAIN.check(spec, ATTRIBUTES_CLASS);
            Required.in(spec, "csi", "Remove volumeAttributesClassName, which only CSI volumes accept.");
        }
    }

    /** A volume that stands within an attachment, and has no claim. */
    static void inline(TypedObject spec) {
        AccessModes.check(spec);
        Forbidden.in(spec, "within an attachment", "claimRef", NODE_AFFINITY);
        for (String field : List.of(CAPACITY, STORAGE_CLASS)) {
            if (spec.hasSome(field)) {
                Forbidden.in(spec, "within an attachment", field);
            }
        }
        Required.in(spec, "csi", "Describe a CSI volume.");
        if (!spec.text(RECLAIM_POLICY).equals("Retain")) {
            Forbidden.in(spec, "to anything but Retain within an attachment", RECLAIM_POLICY);
        }
        if (!spec.text(VOLUME_MODE).equals("Filesystem")) {
            Forbidden.in(spec, "to anything but Filesystem within an attachment", VOLUME_MODE);
        }
        PersistentVolumeSources.check(spec);
    }

    private static void capacity(TypedObject spec) {
        List<TypedValue> capacity = spec.entries(CAPACITY);
        boolean hasStorage = capacity.stream().anyMatch(entry -> entry.key().equals("storage"));
        if (!hasStorage || capacity.size() > 1) {
            spec.error(
                    capacity.isEmpty() ? Rule.REQUIRED : Rule.UNSUPPORTED_VALUE,
                    CAPACITY,
                    "A volume has a capacity of storage, and of nothing else.",
                    "Write capacity: {storage: 10Gi}, or its real size.");
        }
        capacity.forEach(entry -> Amounts.positive(spec, entry));
    }

    private static void nodeAffinity(TypedObject spec) {
        spec.object(NODE_AFFINITY).ifPresent(affinity -> {
            if (!affinity.has("required")) {
                affinity.error(
                        Rule.REQUIRED,
                        "required",
                        "The node affinity says nothing about nodes.",
                        "Add required with at least one node selector term, or remove nodeAffinity.");
            }
        });
        if (spec.has("local") && !spec.has(NODE_AFFINITY)) {
            spec.error(
                    Rule.REQUIRED,
                    NODE_AFFINITY,
                    "A local volume is on one node, but nothing says on which.",
                    "Add nodeAffinity that selects the node.");
        }
    }

    /** Recycling deletes all files below the path. */
    private static void recycling(TypedObject spec) {
        boolean isRoot = spec.object("hostPath")
                .filter(host -> Paths.isRoot(host.text("path")))
                .isPresent();
        if (isRoot && spec.text(RECLAIM_POLICY).equals("Recycle")) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    RECLAIM_POLICY,
                    "Recycling a hostPath of \"/\" would delete all files of the node.",
                    "Use Retain, or another path.");
        }
    }
}
