package io.waybill.validate.rules;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleSet;
import io.waybill.validate.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The volumes of a pod: each has one name and one source, with all that the source needs. */
final class VolumeRules {

    private static final int LONGEST_PORTAL = 64;
    private static final String DISK = "gcePersistentDisk";
    private static final String CLAIM = "persistentVolumeClaim";
    private static final String EPHEMERAL = "ephemeral";

    /** In the order of the API server, which looks at the first and reports the others. */
    private static final List<Source> SOURCES = List.of(
            new Source("emptyDir", FileSources::emptyDir),
            new Source("hostPath", PersistentVolumeSources::hostPath),
            new Source("gitRepo", FileSources::gitRepo),
            new Source(DISK, disk -> {}),
            new Source("awsElasticBlockStore", PersistentVolumeSources::awsElasticBlockStore),
            new Source("secret", secret -> FileSources.keys(secret, "secretName")),
            new Source("nfs", PersistentVolumeSources::nfs),
            new Source("iscsi", BlockSources::iscsi),
            new Source("glusterfs", glusterfs -> Required.all(glusterfs, "endpoints", "path")),
            new Source("flocker", PersistentVolumeSources::flocker),
            new Source(CLAIM, claim -> claim.require("claimName", "Name the claim.")),
            new Source("rbd", rbd -> Required.all(rbd, "monitors", "image")),
            new Source("cinder", PodStorageSources::cinder),
            new Source("cephfs", "cephFS", cephfs -> Required.all(cephfs, "monitors")),
            new Source("quobyte", PersistentVolumeSources::quobyte),
            new Source("downwardAPI", "downwarAPI", FileSources::downward),
            new Source("fc", BlockSources::fibreChannel),
            new Source("flexVolume", PersistentVolumeSources::flexVolume),
            new Source("configMap", map -> FileSources.keys(map, "name")),
            new Source("azureFile", azure -> Required.all(azure, "secretName", "shareName")),
            new Source("vsphereVolume", vsphere -> vsphere.require("volumePath")),
            new Source("photonPersistentDisk", photon -> photon.require("pdID")),
            new Source("portworxVolume", portworx -> portworx.require("volumeID")),
            new Source("azureDisk", BlockSources::azureDisk),
            new Source("storageos", PodStorageSources::storageOs),
            new Source("projected", ProjectedVolumeRules::check),
            new Source("scaleIO", scaleIo -> Required.all(scaleIo, "gateway", "system", "volumeName")),
            new Source("csi", PodStorageSources::csi),
            new Source(EPHEMERAL, FileSources::ephemeral),
            new Source("image", FileSources::image));

    private VolumeRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String name : List.of(
                "GCEPersistentDisk", "ISCSI", "Glusterfs", "RBD", "Cinder", "CephFS", "Flex", "AzureFile", "ScaleIO")) {
            rules.requiring("core.v1." + name + "VolumeSource");
        }
        rules.requiring("core.v1.CSIVolumeSource", "core.v1.DownwardAPIVolumeFile");
        rules.requiring("core.v1.ServiceAccountTokenProjection");
        rules.on(VolumeRules::ofPod, "core.v1.PodSpec");
        rules.on(VolumeRules::ofSet, "apps.v1.StatefulSetSpec");
    }

    private static void ofPod(TypedObject spec) {
        List<TypedObject> volumes = spec.objects("volumes");
        Unique.by("name", volumes);
        volumes.forEach(VolumeRules::volume);
        if (Containers.isPod(spec)) {
            claims(spec.resource().name(), volumes);
        }
    }

    /** The API server adds a volume for each claim before those of the template, and names what is wrong with it there. */
    private static void ofSet(TypedObject set) {
        FieldPath volumes = set.path("template").field("spec").field("volumes");
        List<TypedObject> claims = set.objects("volumeClaimTemplates");
        for (int i = 0; i < claims.size(); i++) {
            TypedObject metadata = claims.get(i).objectOrEmpty("metadata");
            String name = metadata.text("name");
            if (name.isEmpty()) {
                metadata.errorAt(
                        Rule.REQUIRED,
                        volumes.item(i).field(CLAIM).field("claimName"),
                        "name",
                        "The claim template has no name, which its volume would have.",
                        "Set metadata.name in volumeClaimTemplates[" + i + "].");
            } else if (!Format.DNS_LABEL.fits(name)) {
                metadata.errorAt(
                        Rule.INVALID_FORMAT,
                        volumes.item(i).field("name"),
                        "name",
                        Format.DNS_LABEL.message(name),
                        Format.DNS_LABEL.rule());
            }
        }
    }

    private static void volume(TypedObject volume) {
        if (volume.require("name", "Give the volume a name.")) {
            Format.DNS_LABEL.check(volume, "name");
        }
        List<Source> set =
                SOURCES.stream().filter(source -> volume.has(source.field())).toList();
        for (int i = 0; i < set.size(); i++) {
            Source source = set.get(i);
            if (i == 0) {
                volume.object(source.field()).ifPresent(source.check());
            } else {
                volume.errorAt(
                        Rule.ONE_OF,
                        volume.path(source.reported()),
                        source.field(),
                        "The volume has a source in \"" + source.field() + "\" beside \""
                                + set.get(0).field() + "\", but takes only one.",
                        "Remove one of the two.");
            }
        }
        volume.object(DISK).ifPresent(disk -> PersistentVolumeSources.gcePersistentDisk(volume, disk));
        volume.object("iscsi").ifPresent(iscsi -> portal(volume, iscsi));
    }

    private static void portal(TypedObject volume, TypedObject iscsi) {
        String name = volume.text("name") + ":" + iscsi.text("targetPortal");
        if (iscsi.has("initiatorName") && name.length() > LONGEST_PORTAL) {
            volume.error(
                    Rule.TOO_LARGE,
                    "name",
                    "With an initiatorName, the names of the volume and of its target portal have at most "
                            + LONGEST_PORTAL + " characters together.",
                    "Choose a shorter name.");
        }
    }

    /** The claims that a pod makes for itself are named after it and the volume. */
    private static void claims(String pod, List<TypedObject> volumes) {
        if (pod.isEmpty()) {
            return;
        }
        Set<String> made = new HashSet<>();
        for (TypedObject volume : volumes) {
            String name = pod + "-" + volume.text("name");
            if (volume.has(EPHEMERAL)) {
                made.add(name);
                if (volume.hasSome("name") && !Format.SUBDOMAIN.fits(name)) {
                    volume.error(
                            Rule.INVALID_FORMAT,
                            "name",
                            "The claim of the volume would be called \"" + name + "\", which no claim can be.",
                            "Choose another name, or a shorter one.");
                }
            }
        }
        for (TypedObject volume : volumes) {
            TypedObject claim = volume.objectOrEmpty(CLAIM);
            if (made.contains(claim.text("claimName"))) {
                claim.error(
                        Rule.MISMATCH,
                        "claimName",
                        "The claim \"" + claim.text("claimName") + "\" is made for an ephemeral volume of the pod.",
                        "Name another claim, or mount the ephemeral volume.");
            }
        }
    }

    /** One place that files can be in, and what the API server calls it where it stands beside another one. */
    private record Source(String field, String reported, Consumer<TypedObject> check) {
        Source(String field, Consumer<TypedObject> check) {
            this(field, field, check);
        }
    }
}
