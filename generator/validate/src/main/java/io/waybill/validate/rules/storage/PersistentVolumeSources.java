package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Paths;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the files of a persistent volume are: exactly one place, with all that is needed to reach it. */
final class PersistentVolumeSources {

    private static final int LAST_PARTITION = 255;

    /** In the order of the API server, which reports all but the first. */
    private static final List<Source> SOURCES = List.of(
            new Source("hostPath", PersistentVolumeSources::hostPath),
            new Source("gcePersistentDisk", disk -> {}),
            new Source("awsElasticBlockStore", PersistentVolumeSources::awsElasticBlockStore),
            new Source("glusterfs", PersistentVolumeSources::glusterfs),
            new Source("flocker", PersistentVolumeSources::flocker),
            new Source("nfs", PersistentVolumeSources::nfs),
            new Source("rbd", rbd -> Required.all(rbd, "monitors", "image")),
            new Source("quobyte", PersistentVolumeSources::quobyte),
            new Source("cephfs", cephfs -> Required.all(cephfs, "monitors")),
            new Source("iscsi", PersistentVolumeSources::iscsi),
            new Source("cinder", PersistentVolumeSources::cinder),
            new Source("fc", BlockSources::fibreChannel),
            new Source("flexVolume", PersistentVolumeSources::flexVolume),
            new Source("azureFile", PersistentVolumeSources::azureFile),
            new Source("vsphereVolume", vsphere -> Required.all(vsphere, "volumePath")),
            new Source("photonPersistentDisk", photon -> Required.all(photon, "pdID")),
            new Source("portworxVolume", portworx -> Required.all(portworx, "volumeID")),
            new Source("azureDisk", BlockSources::azureDisk),
            new Source("scaleIO", scaleIo -> Required.all(scaleIo, "gateway", "system", "volumeName")),
            new Source("local", PersistentVolumeSources::local),
            new Source("storageos", PersistentVolumeSources::storageOs),
            new Source("csi", CsiSource::check));

    private static final String[] FIELDS = SOURCES.stream().map(Source::field).toArray(String[]::new);
    private static final int LONGEST_TENANT = 64;

    private PersistentVolumeSources() {}

    static void check(TypedObject spec) {
        OneOf.exactly(spec, FIELDS);
        for (Source source : SOURCES) {
            spec.object(source.field()).ifPresent(source.check());
        }
        spec.object("gcePersistentDisk").ifPresent(disk -> gcePersistentDisk(spec, disk));
    }

    static void hostPath(TypedObject hostPath) {
        present(hostPath, "path");
        Paths.noSteppingBack(hostPath, "path");
    }

    /** For types whose missing fields the facts tell: reports what is written, but empty. */
    private static void present(TypedObject source, String... fields) {
        Arrays.stream(fields).forEach(source::require);
    }

    /** The API server has another name for this source when it reports it. */
    static void gcePersistentDisk(TypedObject owner, TypedObject disk) {
        TypedObject placed = disk.at(owner.path("persistentDisk"));
        Required.in(placed, "pdName", "Set gcePersistentDisk.pdName.");
        Ranges.between(placed, "partition", 0, LAST_PARTITION);
    }

    static void awsElasticBlockStore(TypedObject disk) {
        present(disk, "volumeID");
        Ranges.between(disk, "partition", 0, LAST_PARTITION);
    }

    private static void glusterfs(TypedObject glusterfs) {
        Required.all(glusterfs, "endpoints", "path");
        Required.notBlank(glusterfs, "endpointsNamespace");
        Format.DNS_LABEL.check(glusterfs, "endpointsNamespace");
    }

    static void flocker(TypedObject flocker) {
        boolean named = flocker.hasSome("datasetName");
        boolean numbered = flocker.hasSome("datasetUUID");
        if (named == numbered) {
            flocker.error(
                    Rule.ONE_OF, "A Flocker volume has a datasetName or a datasetUUID, not both.", "Set one of them.");
        }
        if (flocker.text("datasetName").contains("/")) {
            flocker.error(
                    Rule.INVALID_FORMAT,
                    "datasetName",
                    "\"" + flocker.text("datasetName") + "\" contains \"/\".",
                    "Remove the slash.");
        }
    }

    static void nfs(TypedObject nfs) {
        present(nfs, "server", "path");
        Paths.absolute(nfs, "path");
    }

    static void quobyte(TypedObject quobyte) {
        present(quobyte, "registry", "volume");
        if (quobyte.text("tenant").length() > LONGEST_TENANT) {
            quobyte.error(
                    Rule.TOO_LARGE,
                    "tenant",
                    "The tenant has more than " + LONGEST_TENANT + " characters.",
                    "Write the UUID of the tenant.");
        }
        String registry = quobyte.text("registry");
        boolean hasPorts = Arrays.stream(registry.split(",", -1)).allMatch(host -> host.matches("(.+|\\[.+]):[^:]*"));
        if (!registry.isEmpty() && !hasPorts) {
            quobyte.error(
                    Rule.INVALID_FORMAT,
                    "registry",
                    "\"" + registry + "\" is not a list of hosts with ports.",
                    "Write host:port, with commas between several.");
        }
    }

    private static void iscsi(TypedObject iscsi) {
        BlockSources.iscsi(iscsi);
        iscsi.object("secretRef").ifPresent(secret -> Required.in(secret, "name"));
    }

    private static void cinder(TypedObject cinder) {
        Required.all(cinder, "volumeID");
        cinder.object("secretRef").ifPresent(secret -> Required.all(secret, "name", "namespace"));
    }

    static void flexVolume(TypedObject flex) {
        Required.all(flex, "driver");
        flex.entries("options").stream()
                .filter(option -> isOfKubernetes(option.key()))
                .forEach(option -> flex.error(
                        Rule.FORBIDDEN_FIELD,
                        option,
                        "Options of k8s.io and kubernetes.io, such as \"" + option.key()
                                + "\", are kept for Kubernetes.",
                        "Use another domain."));
    }

    private static boolean isOfKubernetes(String key) {
        int slash = key.indexOf('/');
        String domain = "." + (slash < 0 ? key : key.substring(0, slash)).toLowerCase(Locale.ROOT);
        return domain.endsWith(".k8s.io") || domain.endsWith(".kubernetes.io");
    }

    private static void azureFile(TypedObject azure) {
        Required.all(azure, "secretName", "shareName");
        Required.notBlank(azure, "secretNamespace");
    }

    private static void local(TypedObject local) {
        present(local, "path");
        Paths.noSteppingBack(local, "path");
    }

    private static void storageOs(TypedObject storage) {
        if (Required.in(storage, "volumeName")) {
            Format.DNS_LABEL.check(storage, "volumeName");
        }
        Format.DNS_LABEL.check(storage, "volumeNamespace");
        storage.object("secretRef").ifPresent(secret -> Required.all(secret, "name", "namespace"));
    }

    /** One place that files can be in. */
    private record Source(String field, Consumer<TypedObject> check) {}
}
