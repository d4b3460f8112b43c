package io.waybill.dekorate.pages;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;

import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.config.KubernetesConfigBuilder;
import io.waybill.dekorate.DekorateFault;
import io.waybill.dekorate.DekorateGenerator;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.Namespace;

public final class Shop implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        KubernetesConfig config = new KubernetesConfigBuilder()
                .withPartOf("retail")
                .withName("shop")
                .withVersion("1.4.2")
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .build();
        Manifest mended = DekorateFault.mendAll(DekorateGenerator.generate(config));
        Manifest refined = mended.deployment("shop")
                .update(shop -> shop.replicas(3)
                        .updateContainer(
                                "shop",
                                container -> container
                                        .requests(cpu("100m"), memory("128Mi"))
                                        .limits(cpu("1"), memory("256Mi"))));
        return Manifest.in(Namespace.named("retail"), refined.resources());
    }
}
