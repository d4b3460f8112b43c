package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes are refused that make a resource what the API server does not take. */
class RefusedStatesTest {

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: %s
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              serviceName: web
              template:
                metadata: {labels: {app: %s}}
                spec: {containers: [{name: web, image: nginx, ports: [{containerPort: %d}]}]}
            """;

    @TempDir
    private Path folder;

    private String diff(String before, String after, String version) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), before);
        Path now = Files.writeString(folder.resolve("new.yaml"), after);
        RecordingConsole console = new RecordingConsole();
        new Diff(console)
                .files(
                        DiffSide.workingTree(old),
                        DiffSide.workingTree(now),
                        new DiffCluster(Target.kubernetes(version)),
                        new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty()));
        return console.results();
    }

    private static String deployment(String label, int port) {
        return WORKLOAD.formatted("Deployment", label, port).replace("  serviceName: web\n", "");
    }

    @Test
    void refusesAValueThatTheServerDoesNotTake() throws IOException {
        assertThat(diff(deployment("web", 80), deployment("web", 70000), "1.36"))
                .startsWith("refused: ")
                .contains("spec.template.spec.containers[0].ports[0]")
                .contains("[refused]");
    }

    @Test
    void namesTheFieldThatNoLongerFits() throws IOException {
        assertThat(diff(deployment("web", 80), deployment("shop", 80), "1.36"))
                .contains("spec.template.metadata.labels.app: \"web\" -> \"shop\"  [refused]");
    }

    @Test
    void saysNothingOfWhatWasWrongBefore() throws IOException {
        assertThat(diff(
                        deployment("web", 70000),
                        deployment("web", 70000).replace("image: nginx", "image: httpd"),
                        "1.36"))
                .startsWith("roll: ");
    }

    @Test
    void refusesAnAddedResource() throws IOException {
        assertThat(diff("", deployment("web", 70000), "1.36"))
                .contains("refused: apps/v1 Deployment web")
                .contains("the resource was added");
    }

    @ParameterizedTest
    @CsvSource({"1.20, roll", "1.36, refused"})
    void knowsThatEarlyServersDoNotLookAtAStatefulSet(String version, String effect) throws IOException {
        assertThat(diff(
                        WORKLOAD.formatted("StatefulSet", "web", 80),
                        WORKLOAD.formatted("StatefulSet", "web", 70000),
                        version))
                .startsWith(effect + ": ");
    }

    private static String service(String addresses) {
        return """
                {apiVersion: v1, kind: Service, metadata: {name: web},
                spec: {clusterIP: None, ports: [{port: 80}], externalIPs: [%s]}}
                """.formatted(addresses);
    }

    @Test
    void knowsAnOldAddressAtAnotherPlace() throws IOException {
        assertThat(diff(service("1.2.3.04"), service("5.6.7.8, 1.2.3.04"), "1.36"))
                .startsWith("update: ");
        assertThat(diff(service("1.2.3.04"), service("5.6.7.08, 1.2.3.04"), "1.36"))
                .startsWith("refused: ");
    }

    private static String ingress(String more) {
        return """
                {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web%s},
                spec: {ingressClassName: a, defaultBackend: {service: {name: web, port: {number: 80}}}}}
                """.formatted(more);
    }

    @Test
    void comparesTheTwoClassesOfAnIngressOnlyWhenItIsNew() throws IOException {
        String annotated = ingress(", annotations: {kubernetes.io/ingress.class: b}");
        assertThat(diff(ingress(""), annotated, "1.36")).startsWith("update: ");
        assertThat(diff("", annotated, "1.36")).startsWith("refused: ");
    }

    private static String hook(String versions) {
        return """
                {apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: a},
                webhooks: [{name: a.b.c, sideEffects: None, admissionReviewVersions: [%s], clientConfig: {url: "https://a.b"}}]}
                """.formatted(versions);
    }

    @Test
    void acceptsMoreOfAFaultWhereTheApiServerDoes() throws IOException {
        assertThat(diff(hook("odd"), hook("other"), "1.36")).startsWith("update: ");
        assertThat(diff(hook("v1"), hook("other"), "1.36")).startsWith("refused: ");
    }
}
