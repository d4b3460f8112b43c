package io.waybill.testing;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import java.util.List;

/** A blueprint with two environments. */
public final class Shop implements EnvironmentBlueprint<Shop.Stage> {

    private final String image;

    public Shop() {
        this("shop/web:1.4.2");
    }

    Shop(String image) {
        this.image = image;
    }

    /** Where it runs. */
    public enum Stage implements Environment {
        TEST,
        PRODUCTION
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        Deployment web = Deployment.named(
                        "web", Container.named("web").image(image).port(8080))
                .replicas(stage == Stage.PRODUCTION ? 3 : 1)
                .rollingUpdate(1, 0);
        Service service = Service.selecting(web).port(8080);
        return Manifest.in(
                "shop",
                web,
                service,
                PodDisruptionBudget.selecting(web).minAvailable(1),
                Ingress.named("shop").rule("shop.example.com", HTTPIngressPath.prefix("/", service.backend(8080))));
    }
}
