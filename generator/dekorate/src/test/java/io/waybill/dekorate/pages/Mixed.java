package io.waybill.dekorate.pages;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.waybill.dekorate.Fabric8;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;

public final class Mixed implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        ConfigMap settings = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .endMetadata()
                .addToData("MODE", "fast")
                .build();
        Manifest manifest = Fabric8.manifest(settings);
        Container web = Container.named("web")
                .image("web:1.2")
                .env("MODE", manifest.configMap("settings").get().key("MODE"));
        return manifest.with(Deployment.named("web", web));
    }
}
