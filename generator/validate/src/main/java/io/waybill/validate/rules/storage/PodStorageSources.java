package io.waybill.validate.rules.storage;

import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;

/** Volumes of pods that others than Kubernetes store, as far as they differ from volumes of the cluster. */
final class PodStorageSources {

    private PodStorageSources() {}

    static void cinder(TypedObject cinder) {
        Required.all(cinder, "volumeID");
        cinder.object("secretRef").ifPresent(secret -> Required.in(secret, "name"));
    }

    static void storageOs(TypedObject storage) {
        if (Required.in(storage, "volumeName")) {
            Format.DNS_LABEL.check(storage, "volumeName");
        }
        Format.DNS_LABEL.check(storage, "volumeNamespace");
        storage.object("secretRef").ifPresent(secret -> Required.in(secret, "name"));
    }

    /** The API server names a malformed Secret as if it were a field of the volume. */
    static void csi(TypedObject csi) {
        CsiSource.driver(csi, "driver");
        csi.object("nodePublishSecretRef").ifPresent(secret -> {
            if (Required.in(secret, "name")) {
                Format.SUBDOMAIN.check(secret.at(csi.path()), "name");
            }
        });
    }
}
