package io.waybill.application.quarkus;

import static io.waybill.application.quarkus.ProgramCase.named;
import static io.waybill.application.quarkus.ProgramCase.plain;

import java.util.List;

/** Programs that differ in how they say where they listen and where their health is. */
final class Corpus {

    private Corpus() {}

    static List<ProgramCase> all() {
        return List.of(
                plain("port of its own properties"),
                plain("port by variable").variable("QUARKUS_HTTP_PORT", "18101"),
                plain("port by option").option("quarkus.http.port", "18102"),
                plain("option before variable")
                        .variable("QUARKUS_HTTP_PORT", "18101")
                        .option("quarkus.http.port", "18103"),
                plain("port by dotted variable").variable("quarkus.http.port", "18104"),
                plain("profile in properties").variable("QUARKUS_PROFILE", "blue"),
                plain("profile by option").option("quarkus.profile", "blue"),
                plain("profile by the name of SmallRye").variable("SMALLRYE_CONFIG_PROFILE", "blue"),
                plain("profile with a file of its own").variable("QUARKUS_PROFILE", "red"),
                plain("profile in YAML").variable("QUARKUS_PROFILE", "yellow"),
                plain("two profiles").variable("QUARKUS_PROFILE", "blue,red"),
                plain("two profiles the other way round").variable("QUARKUS_PROFILE", "red,blue"),
                plain("profile that nothing is for").variable("QUARKUS_PROFILE", "grey"),
                plain("placeholder by default").variable("QUARKUS_PROFILE", "green"),
                plain("placeholder by variable")
                        .variable("QUARKUS_PROFILE", "green")
                        .variable("GREEN_PORT", "18105"),
                plain("placeholder in a variable")
                        .variable("QUARKUS_HTTP_PORT", "${HTTP_PORT}")
                        .variable("HTTP_PORT", "18106"),
                plain("variable of a profile")
                        .variable("_BLUE_QUARKUS_HTTP_PORT", "18107")
                        .variable("QUARKUS_PROFILE", "blue"),
                plain("mounted properties").mounted("application.properties", "quarkus.http.port=18108"),
                plain("mounted properties of a profile")
                        .mounted("application.properties", "%blue.quarkus.http.port=18109")
                        .variable("QUARKUS_PROFILE", "blue"),
                plain("variable before mounted properties")
                        .mounted("application.properties", "quarkus.http.port=18108")
                        .variable("QUARKUS_HTTP_PORT", "18110"),
                plain("mounted YAML").mounted("application.yaml", "quarkus:", "  http:", "    port: 18111"),
                plain("mounted YAML before mounted properties")
                        .mounted("application.properties", "quarkus.http.port=18108")
                        .mounted("application.yaml", "quarkus:", "  http:", "    port: 18111"),
                plain("local").variable("QUARKUS_HTTP_HOST", "127.0.0.1"),
                plain("fixed root path").variable("QUARKUS_HTTP_ROOT_PATH", "/moved"),
                plain("management that the build left out").variable("QUARKUS_MANAGEMENT_ENABLED", "true"),
                named("root path and relative other path", "paths"),
                named("paths by variables that come too late", "paths")
                        .variable("QUARKUS_HTTP_NON_APPLICATION_ROOT_PATH", "/late"),
                named("absolute other path and paths of health", "absolute"),
                named("management", "management"),
                named("management port by variable", "management").variable("QUARKUS_MANAGEMENT_PORT", "18112"),
                named("management port by mounted properties", "management")
                        .mounted("application.properties", "quarkus.management.port=18113"),
                named("paths of management", "management-paths"),
                named("health apart from management", "apart"),
                named("management not on", "management").variable("QUARKUS_MANAGEMENT_HOST_ENABLED", "false"));
    }
}
