package com.example;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;

/** What each of the sites is made of. */
public final class Web {

    private Web() {}

    public static Manifest site(String name) {
        Deployment web = Deployment.named("web", Container.named("web").image("nginx:1.27").port(80));
        Service service = Service.selecting(web).port(80);
        Ingress ingress = Ingress.named("web").rule("www.example.com", HTTPIngressPath.prefix("/", service.backend(80)));
        return Manifest.in(Namespace.named(name), web, service, ingress);
    }
}
