package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.function.Consumer;

/** What a volume of a pod is filled from: one source, with all that it needs. */
final class VolumeSources {

    private static final int LONGEST_PORTAL = 64;
    private static final String DISK = "gcePersistentDisk";

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
            new Source("persistentVolumeClaim", claim -> claim.require("claimName", "Name the claim.")),
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
            new Source("ephemeral", FileSources::ephemeral),
            new Source("image", FileSources::image));

    private VolumeSources() {}

    static void check(TypedObject volume) {
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
                                + set.get(0).field() + "\", but accepts only one.",
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

    /** One place that files can be in, and what the API server calls it where it stands beside another one. */
    private record Source(String field, String reported, Consumer<TypedObject> check) {
        Source(String field, Consumer<TypedObject> check) {
            this(field, field, check);
        }
    }
}
