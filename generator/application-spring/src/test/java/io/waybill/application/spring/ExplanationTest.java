package io.waybill.application.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is explained of a program, and where it says that each thing comes from. */
class ExplanationTest {

    @TempDir
    Path folder;

    @Test
    void tellsPortsAndPathsAndWhereTheyComeFrom() throws Exception {
        List<String> lines = explained(
                app("server.port: 9090", "management.server.port: 9091").variable("SERVER_PORT", "9292"));
        assertThat(lines)
                .contains(
                        "port|HTTP|9292|server.port, variable SERVER_PORT",
                        "port|management|9091|management.server.port, application.yaml in classes, line 2",
                        "health|liveness|/actuator/health/liveness|port 9091",
                        "given|server.port|9292|variable SERVER_PORT",
                        "own|management.server.port|9091|application.yaml in classes, line 2",
                        "default|server.shutdown|graceful|its default")
                .noneMatch(line -> line.startsWith("doubt"));
    }

    @Test
    void namesTheKeyOfAMountedFile() throws Exception {
        assertThat(explained(app("spring.config.import: file:/etc/shop/app.yaml")
                        .configMap("settings", "app.yaml", "server.port: 9090")
                        .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                        .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]")))
                .contains("given|server.port|9090|ConfigMap settings, key app.yaml, line 1");
    }

    @Test
    void writesItemsOfListsAsPropertiesDo() throws Exception {
        assertThat(explained(
                        app("server.port: 9090").variable("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE_0_", "health")))
                .contains(
                        "given|management.endpoints.web.exposure.include[0]|health|variable MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE_0_");
    }

    @Test
    void printsNoSecret() throws Exception {
        List<String> lines = explained(app("spring.datasource.password: hunter2")
                .container(
                        "env: [{name: SPRING_DATASOURCE_USERNAME, valueFrom: {secretKeyRef: {name: db, key: user}}}]")
                .and(
                        "apiVersion: v1",
                        "kind: Secret",
                        "metadata: {name: db, namespace: shop}",
                        "stringData: {user: gandalf}"));
        assertThat(lines)
                .contains("own|spring.datasource.password|(hidden)|application.yaml in classes, line 1")
                .noneMatch(line -> line.contains("hunter2") || line.contains("gandalf"));
    }

    @Test
    void saysWhatIsNotKnownAndWhy() throws Exception {
        assertThat(explained(app("server.port: 9090").container("envFrom: [{configMapRef: {name: elsewhere}}]")))
                .contains("doubt|||ConfigMap elsewhere is not here");
        assertThat(explained(app("spring.config.import: file:/etc/missing.yaml")))
                .anyMatch(line -> line.startsWith("unknown|||") && line.contains("/etc/missing.yaml"));
    }

    @Test
    void tellsWhatTheJvmMakesOfItsLimits() throws Exception {
        assertThat(explained(app("server.port: 9090")
                        .container(
                                "resources: {limits: {memory: 1Gi, cpu: '1'}}",
                                "env: [{name: JAVA_TOOL_OPTIONS, value: '-XX:MaxRAMPercentage=50'}]")))
                .contains(
                        "jvm|heap|512Mi|-XX:MaxRAMPercentage=50",
                        "jvm|collector|Serial|JDK 17 to 25, by limits and options");
    }

    private static Compared app(String... yaml) {
        return Compared.with(ProgramCase.named("program").yaml(yaml));
    }

    private List<String> explained(Compared compared) throws Exception {
        return compared.explanation(folder);
    }
}
