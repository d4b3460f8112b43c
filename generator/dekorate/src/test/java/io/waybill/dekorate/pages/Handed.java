package io.waybill.dekorate.pages;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.waybill.dekorate.Fabric8;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import java.util.List;

final class Handed {

    /** To a client: {@code client.resourceList(objects()).serverSideApply()}. */
    static List<HasMetadata> objects() {
        return Fabric8.objects(new Mixed().manifest(Target.newest()));
    }

    /** To what takes a list, as fabric8 writes it. */
    static String list() {
        Manifest manifest = new Mixed().manifest(Target.newest());
        KubernetesList list = Fabric8.list(manifest);
        return Serialization.asYaml(list);
    }
}
