package com.example;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Service;

public final class Shop implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        Deployment web = Deployment.named("web", Container.named("web").image("nginx:1.27").port(80))
                .replicas(3);
        Service service = Service.selecting(web).port(80);
        return Manifest.in(Namespace.named("shop"), web, service);
    }
}
