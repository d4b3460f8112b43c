package com.example.shop;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;

import io.waybill.dsl.Application;
import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.ManifestItem;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;

/** The shop beside its database and its cache. */
public final class ShopManifests implements EnvironmentBlueprint<Stage> {

    /** The program of this module. It could be of another: the class is only asked where it comes from. */
    private static final Application PROGRAM = Application.of(Shop.class);

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        DeclaredSecret credentials = Secret.named("mysql").declared("MYSQL_USER", "MYSQL_PASSWORD");
        Deployment mysql = Deployment.named("mysql", database(credentials)).recreate();
        Service database = Service.selecting(mysql).port(3306);
        Deployment redis = Deployment.named(
                "redis", Container.named("redis").image("redis:8.2").port(6379));
        Service cache = Service.selecting(redis).port(6379);
        ConfigMap settings =
                ConfigMap.named("shop").data("MYSQL_HOST", database.dnsName()).data("REDIS_HOST", cache.dnsName());
        Deployment shop = Deployment.named("shop", program(settings, credentials))
                .replicas(stage.replicas())
                .terminationGracePeriodSeconds(30);
        List<ManifestItem> items = new ArrayList<>(List.of(
                credentials,
                mysql,
                database,
                redis,
                cache,
                settings,
                shop,
                Service.selecting(shop).port(80, "http")));
        if (stage == Stage.PRODUCTION) {
            items.add(PodDisruptionBudget.selecting(shop).minAvailable(2));
        }
        return Manifest.in(Namespace.named("shop"), items);
    }

    private static Container program(ConfigMap settings, DeclaredSecret credentials) {
        return Container.named("shop")
                .image("registry.example.com/shop:1.4.0")
                .runs(PROGRAM)
                .ports(PROGRAM)
                .probes(PROGRAM)
                .envFrom(settings)
                .envFrom(credentials)
                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=70")
                .requests(cpu("250m"), memory("512Mi"))
                .limits(cpu("1"), memory("512Mi"));
    }

    private static Container database(DeclaredSecret credentials) {
        return Container.named("mysql")
                .image("mysql:8.4")
                .port(3306)
                .envFrom(credentials)
                .env("MYSQL_DATABASE", "shop")
                .env("MYSQL_RANDOM_ROOT_PASSWORD", "yes");
    }
}
