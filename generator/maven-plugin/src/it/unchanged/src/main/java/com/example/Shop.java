package com.example;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Shop implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        Deployment web = Deployment.named("web", Container.named("web").image("nginx:1.27").port(80))
                .replicas(replicas());
        Service service = Service.selecting(web).port(80);
        return Manifest.in(Namespace.named("shop"), web, service);
    }

    private static int replicas() {
        try {
            return Integer.parseInt(Files.readString(Path.of("src/main/k8s/replicas.txt")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
