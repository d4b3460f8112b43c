package io.waybill.application.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.waybill.dsl.Application;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.apps.v1.StatefulSet;
import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.RestartPolicy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintsWithProgramsTest {

    private static final Container WEB = Container.named("app").image("shop:1");

    @TempDir
    Path folder;

    private Application program(String says) throws IOException {
        Files.writeString(folder.resolve("fake"), says);
        return Application.at(folder.toString());
    }

    @Test
    void aProgramIsNotRenderedAndItsContainerIsKnownInEveryWorkload() {
        Container web = WEB.runs(Application.at("shop.jar"));
        Manifest manifest = Manifest.in(
                "shop",
                Deployment.named("web", web).replicas(2),
                StatefulSet.named("db", web),
                CronJob.named("tidy", "@daily", RestartPolicy.NEVER, web),
                Pod.named("one", web));
        assertThat(manifest.applications())
                .containsExactly(
                        "Deployment/web:app=shop.jar",
                        "StatefulSet/db:app=shop.jar",
                        "CronJob/tidy:app=shop.jar",
                        "Pod/one:app=shop.jar");
        assertThat(manifest.toString()).doesNotContain("shop.jar");
        assertThat(web).isEqualTo(WEB);
    }

    @Test
    void writesTheNamedPortsThatVariablesOfTheContainerDecide() throws IOException {
        Application program = program("");
        assertThat(WEB.env("PORT", "9090").ports(program).ports())
                .containsExactly(ContainerPort.of(9090).name("http"));
        assertThat(WEB.env("PORT", "8443").ports(program).ports())
                .containsExactly(ContainerPort.of(8443).name("https"));
    }

    @Test
    void writesProbesOfThePathsThatReportHealth() throws IOException {
        Container web = WEB.env("PORT", "8443").probes(program("healthy"));
        assertThat(web.livenessProbe()).contains(Probe.httpGet("/live", 8443).scheme("HTTPS"));
        assertThat(web.readinessProbe()).contains(Probe.httpGet("/health", 8443).scheme("HTTPS"));
        assertThat(web.startupProbe()).isEmpty();
    }

    @Test
    void saysWhyItCannotWriteThem() throws IOException {
        Application program = program("");
        assertThatIllegalStateException()
                .isThrownBy(() -> WEB.ports(program))
                .withMessageContaining("is not known: PORT is not set");
        assertThatIllegalStateException()
                .isThrownBy(() -> WEB.env("PORT", "80").probes(program))
                .withMessageContaining("reports its health at no path");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> WEB.ports(Application.at(folder.resolve("missing").toString())))
                .withMessageContaining("missing");
    }

    @Test
    void aProgramIsWhereItsClassesAreAndThenItsClassPath() {
        List<String> classPath =
                List.of(Application.of(Container.class).classPath().split(File.pathSeparator, -1));
        assertThat(classPath.get(0)).contains("dsl");
        assertThat(classPath)
                .contains(List.of(Application.ofModule().classPath().split(File.pathSeparator, -1))
                        .get(0));
        assertThat(Application.ofModule().classPath()).contains("test-classes");
        assertThatIllegalArgumentException().isThrownBy(() -> Application.of(String.class));
    }
}
