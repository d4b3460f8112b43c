package io.waybill.dsl.core.v1;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.Quantity;
import java.util.Arrays;
import java.util.List;

/** The common kinds of volumes; each factory takes the volume's name first. */
abstract class AbstractVolume extends TypedValue<Volume> {

    AbstractVolume(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A file or folder of the node: {@code hostPath.path}. */
    public static Volume hostPath(String name, String path) {
        return Volume.named(name).hostPath(HostPathVolumeSource.of(path));
    }

    /**
     * A file or folder of the node, checked or created as the type says: {@code hostPath.path} and
     * {@code hostPath.type}.
     *
     * @param type {@code DirectoryOrCreate}, {@code Directory}, {@code FileOrCreate}, {@code File}, {@code Socket},
     *     {@code CharDevice} or {@code BlockDevice}
     */
    public static Volume hostPath(String name, String path, String type) {
        return Volume.named(name).hostPath(HostPathVolumeSource.of(path).type(type));
    }

    /** An empty folder that lives as long as the pod: {@code emptyDir: {}}. */
    public static Volume emptyDir(String name) {
        return Volume.named(name).emptyDir(EmptyDirVolumeSource.of());
    }

    /**
     * An empty folder of limited size: {@code emptyDir.sizeLimit}.
     *
     * @param sizeLimit in bytes, such as {@code 1Gi}
     */
    public static Volume emptyDir(String name, String sizeLimit) {
        return Volume.named(name).emptyDir(EmptyDirVolumeSource.of().sizeLimit(Quantity.parse(sizeLimit)));
    }

    /** An empty folder in memory: {@code emptyDir.medium: Memory} and {@code emptyDir.sizeLimit}. */
    public static Volume memory(String name, String sizeLimit) {
        return Volume.named(name)
                .emptyDir(EmptyDirVolumeSource.of().medium("Memory").sizeLimit(Quantity.parse(sizeLimit)));
    }

    /** The keys of a ConfigMap as files: {@code configMap.name}. */
    public static Volume configMap(String name, ConfigMap configMap) {
        return Volume.named(name).configMap(ConfigMapVolumeSource.of().name(configMap.name()));
    }

    /** The keys of a Secret as files: {@code secret.secretName}. */
    public static Volume secret(String name, Secret secret) {
        return Volume.named(name).secret(SecretVolumeSource.of().secretName(secret.name()));
    }

    /** The keys of a Secret as files: {@code secret.secretName}. */
    public static Volume secret(String name, DeclaredSecret secret) {
        return secret.volume(name);
    }

    /** Storage that outlives the pod: {@code persistentVolumeClaim.claimName}. */
    public static Volume persistentVolumeClaim(String name, PersistentVolumeClaim claim) {
        return Volume.named(name).persistentVolumeClaim(PersistentVolumeClaimVolumeSource.of(claim.name()));
    }

    /**
     * Storage of this size that each pod of a StatefulSet keeps, read and written by one node at a time; a container
     * mounts it by its name: {@code accessModes: [ReadWriteOnce]} and {@code resources.requests.storage} of a claim.
     *
     * @param size in bytes, such as {@code 10Gi}
     */
    public static PersistentVolumeClaim claim(String name, String size) {
        return PersistentVolumeClaim.named(name)
                .accessMode("ReadWriteOnce")
                .resources(VolumeResourceRequirements.of().request("storage", Quantity.parse(size)));
    }

    /** A folder on an NFS server: {@code nfs.server} and {@code nfs.path}. */
    public static Volume nfs(String name, String server, String path) {
        return Volume.named(name).nfs(NFSVolumeSource.of(path, server));
    }

    /** A volume that a CSI driver creates with the pod: {@code csi}. */
    public static Volume csi(String name, CSIVolumeSource source) {
        return Volume.named(name).csi(source);
    }

    /** Fields and resources of the pod as files: {@code downwardAPI.items}. */
    public static Volume downwardAPI(String name, DownwardAPIVolumeFile... files) {
        return Volume.named(name).downwardAPI(DownwardAPIVolumeSource.of().items(Arrays.asList(files)));
    }

    /** Several sources in one folder: {@code projected.sources}. */
    public static Volume projected(String name, VolumeProjection... sources) {
        return Volume.named(name).projected(ProjectedVolumeSource.of().sources(Arrays.asList(sources)));
    }

    /** A claim that lives as long as the pod: {@code ephemeral.volumeClaimTemplate.spec}. */
    public static Volume ephemeral(String name, PersistentVolumeClaimSpec claim) {
        return Volume.named(name)
                .ephemeral(EphemeralVolumeSource.of().volumeClaimTemplate(PersistentVolumeClaimTemplate.of(claim)));
    }
}
