package com.example.deployment;

import com.example.shop.Shop;
import io.waybill.dsl.Application;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;

public final class ShopDeployment implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        Container shop = Container.named("shop")
                .image("shop:1")
                .runs(Application.of(Shop.class))
                .command("java", "-cp", "/app/shop.jar", "com.example.shop.Shpo")
                .env("SHOP_PROT", "8080");
        return Manifest.in(Namespace.named("shop"), Deployment.named("shop", shop).replicas(2));
    }
}
