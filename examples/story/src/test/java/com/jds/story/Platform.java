package com.jds.story;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.ManifestItem;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The manifest of a company with some hundred resources, for a picture. */
final class Platform {

    private static final Map<String, List<String>> TEAMS = new TreeMap<>(Map.of(
            "store", List.of("web", "catalog", "search", "basket", "checkout", "recommendations", "reviews"),
            "payments", List.of("gateway", "ledger", "fraud", "invoices", "refunds"),
            "logistics", List.of("stock", "picking", "parcels", "tracking", "returns", "carriers"),
            "identity", List.of("login", "accounts", "sessions", "consent"),
            "insight", List.of("events", "reports", "dashboards", "forecasts")));

    private Platform() {}

    static Manifest manifest() {
        Manifest all = Manifest.of();
        for (Map.Entry<String, List<String>> team : TEAMS.entrySet()) {
            Manifest part = Manifest.in(team.getKey(), items(team.getKey(), team.getValue()));
            all = all.with(part.resources()).with(part.declaredSecrets());
        }
        return all;
    }

    private static List<ManifestItem> items(String team, List<String> programs) {
        DeclaredSecret database = Secret.named("database").declared("user", "password");
        DeclaredSecret certificate = Secret.named("certificate").declared("tls.crt", "tls.key");
        ConfigMap common = ConfigMap.named("common").data("LOG_LEVEL", "info").data("REGION", "eu-1");
        List<ManifestItem> items = new ArrayList<>(List.of(database, certificate, common));
        List<HTTPIngressPath> paths = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            String program = programs.get(i);
            ConfigMap settings = ConfigMap.named(program).data("TIMEOUT", i + "s");
            Container container = Container.named(program)
                    .image("registry.example.com/" + team + "/" + program + ":1." + i)
                    .port(8080)
                    .env("LOG_LEVEL", common.key("LOG_LEVEL"))
                    .env("TIMEOUT", settings.key("TIMEOUT"));
            Deployment deployment = Deployment.named(
                            program, i % 3 == 1 ? container.env("DB_USER", database.key("user")) : container)
                    .replicas(1 + i % 3);
            Service service = Service.selecting(deployment).port(80, 8080);
            items.addAll(List.of(settings, deployment, service));
            if (i < 3) {
                paths.add(HTTPIngressPath.prefix(i == 0 ? "/" : "/" + program, service.backend(80)));
            }
        }
        String host = team + ".example.com";
        items.add(Ingress.named(team)
                .rule(host, paths.get(0), paths.subList(1, paths.size()).toArray(HTTPIngressPath[]::new))
                .tls(certificate, host));
        return items;
    }
}
