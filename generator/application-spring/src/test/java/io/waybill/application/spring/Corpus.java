package io.waybill.application.spring;

import static io.waybill.application.spring.ProgramCase.named;

import java.util.List;

/** Programs that differ in how they say where they listen and where their health is. Ports are not the default ones. */
final class Corpus {

    private static final String PORT = "server.port: 18080";
    private static final String MANAGEMENT = "management.server.port: 18081";

    private Corpus() {}

    static List<ProgramCase> all() {
        return List.of(
                named("port in YAML").yaml("server:", "  port: 18080"),
                named("port in properties").properties("server.port=18080"),
                named("properties before YAML").properties("server.port=18080").yaml("server.port: 18082"),
                named("port by variable").yaml("server.port: 18082").variable("SERVER_PORT", "18080"),
                named("port by placeholder")
                        .yaml("server.port: ${HTTP_PORT:18082}")
                        .variable("HTTP_PORT", "18080"),
                named("port by placeholder's default").yaml("server.port: ${HTTP_PORT:18080}"),
                named("port by argument").yaml("server.port: 18082").argument("--server.port=18080"),
                named("port by system property").yaml("server.port: 18082").systemProperty("server.port", "18080"),
                named("port by JSON").variable("SPRING_APPLICATION_JSON", "{\"server\":{\"port\":18080}}"),
                named("port by profile")
                        .yaml("server.port: 18082", "---", "spring.config.activate.on-profile: prod", PORT)
                        .variable("SPRING_PROFILES_ACTIVE", "prod"),
                named("port by file of a profile")
                        .yaml("server.port: 18082")
                        .resource("application-prod.yaml", PORT)
                        .variable("SPRING_PROFILES_ACTIVE", "prod"),
                named("profile group")
                        .yaml("spring.profiles.group.prod: a,b", "---", "spring.config.activate.on-profile: b", PORT)
                        .variable("SPRING_PROFILES_ACTIVE", "prod"),
                named("on Kubernetes")
                        .yaml(
                                "server.port: 18082",
                                "---",
                                "spring.config.activate.on-cloud-platform: kubernetes",
                                PORT),
                named("folder config on the class path")
                        .yaml("server.port: 18082")
                        .resource("config/application.yaml", PORT),
                named("imported file")
                        .yaml("server.port: 18082", "spring.config.import: file:@MOUNT@/app.yaml")
                        .mounted("app.yaml", PORT),
                named("additional location")
                        .yaml("server.port: 18082")
                        .variable("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:@MOUNT@/")
                        .mounted("application.yaml", PORT),
                named("location")
                        .yaml("server.port: 18082")
                        .variable("SPRING_CONFIG_LOCATION", "file:@MOUNT@/")
                        .mounted("application.properties", "server.port=18080"),
                named("config tree")
                        .yaml("spring.config.import: configtree:@MOUNT@/")
                        .mounted("server/port", "18080"),
                named("optional config tree that is there")
                        .yaml(PORT, "spring.config.import: optional:configtree:@MOUNT@/")
                        .mounted("management/server/port", "18081"),
                named("management port").yaml(PORT, MANAGEMENT),
                named("management port by variable").yaml(PORT).variable("MANAGEMENT_SERVER_PORT", "18081"),
                named("management on the same port").yaml(PORT, "management.server.port: 18080"),
                named("no management").yaml(PORT, "management.server.port: -1"),
                named("context path").yaml(PORT, "server.servlet.context-path: /shop"),
                named("context path and management port").yaml(PORT, MANAGEMENT, "server.servlet.context-path: /shop"),
                named("management base path").yaml(PORT, MANAGEMENT, "management.server.base-path: /manage"),
                named("servlet path").yaml(PORT, "spring.mvc.servlet.path: /api"),
                named("base path of endpoints").yaml(PORT, "management.endpoints.web.base-path: /manage"),
                named("root as base path").yaml(PORT, MANAGEMENT, "management.endpoints.web.base-path: /"),
                named("mapped health").yaml(PORT, "management.endpoints.web.path-mapping.health: healthz"),
                named("probes off").yaml(PORT, "management.endpoint.health.probes.enabled: false"),
                named("probes on").yaml(PORT, "management.endpoint.health.probes.enabled: true"),
                named("probes not on Kubernetes").yaml(PORT, "spring.main.cloud-platform: none"),
                named("additional paths")
                        .yaml(PORT, MANAGEMENT, "management.endpoint.health.probes.add-additional-paths: true"),
                named("group").yaml(PORT, "management.endpoint.health.group.ready.include: ping"),
                named("group with a path")
                        .yaml(
                                PORT,
                                MANAGEMENT,
                                "management.endpoint.health.group.live:",
                                "  include: ping",
                                "  additional-path: server:/livez"),
                named("health not included").yaml(PORT, "management.endpoints.web.exposure.include: info"),
                named("everything but health")
                        .yaml(
                                PORT,
                                "management.endpoints.web.exposure.include: '*'",
                                "management.endpoints.web.exposure.exclude: health"),
                named("everything").yaml(PORT, "management.endpoints.web.exposure.include: '*'"),
                named("no access").yaml(PORT, "management.endpoint.health.access: none"),
                named("no access by default").yaml(PORT, "management.endpoints.access.default: none"),
                named("access to health only")
                        .yaml(
                                PORT,
                                "management.endpoints.access.default: none",
                                "management.endpoint.health.access: read-only"),
                named("local").yaml(PORT, "server.address: 127.0.0.1"),
                named("no web server").yaml("spring.main.web-application-type: none", "spring.main.keep-alive: false"));
    }
}
