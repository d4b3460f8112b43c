package com.example;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import java.util.List;

public final class Shop implements EnvironmentBlueprint<Shop.Stage> {

    public enum Stage implements Environment {
        STAGING(1),
        PRODUCTION(3);

        private final int replicas;

        Stage(int replicas) {
            this.replicas = replicas;
        }
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        Deployment web = Deployment.named("web", Container.named("web").image("nginx:1.27"))
                .replicas(stage.replicas);
        ConfigMap cluster = ConfigMap.named("cluster").data("version", target.kubernetesVersion());
        return Manifest.in(Namespace.named("shop"), web, cluster);
    }
}
