package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources as older minors serve them. */
class LoweringTest {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private static final String INGRESS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: web
            spec:
              ingressClassName: nginx
              defaultBackend:
                service: {name: other, port: {name: http}}
              rules:
              - host: a.b
                http:
                  paths:
                  - path: /x
                    pathType: Prefix
                    backend:
                      service: {name: web, port: {number: 80}}
            """;

    @ParameterizedTest
    @CsvSource({
        "1.20, batch/v1, CronJob, batch/v1beta1",
        "1.21, batch/v1, CronJob, ''",
        "1.20, policy/v1, PodDisruptionBudget, policy/v1beta1",
        "1.22, autoscaling/v2, HorizontalPodAutoscaler, autoscaling/v2beta2",
        "1.28, flowcontrol.apiserver.k8s.io/v1, FlowSchema, flowcontrol.apiserver.k8s.io/v1beta3",
        "1.19, node.k8s.io/v1, RuntimeClass, node.k8s.io/v1beta1",
        "1.17, storage.k8s.io/v1, CSIDriver, storage.k8s.io/v1beta1",
        "1.18, events.k8s.io/v1, Event, events.k8s.io/v1beta1",
        "1.16, v1, Event, ''",
        "1.16, networking.k8s.io/v1, Ingress, networking.k8s.io/v1beta1",
        "1.16, example.com/v1, Database, ''"
    })
    void choosesTheMostStableVersionThatIsServed(String minor, String apiVersion, String kind, String expected) {
        Mapping resource = read("{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: a}}");

        assertThat(lower(minor, resource).flatMap(lowered -> lowered.string("apiVersion")))
                .isEqualTo(Optional.of(expected).filter(version -> !version.isEmpty()));
    }

    @Test
    void writesAnIngressWithoutPathTypesFor116() {
        assertThat(lower("1.16", read(INGRESS))).hasToString("Optional[" + """
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata:
                  name: web
                  annotations:
                    kubernetes.io/ingress.class: nginx
                spec:
                  backend:
                    serviceName: other
                    servicePort: http
                  rules:
                  - host: a.b
                    http:
                      paths:
                      - path: /x
                        backend:
                          serviceName: web
                          servicePort: 80
                """ + "]");
    }

    @Test
    void keepsPathTypesAndClassesWhereThereAreSome() {
        String lowered = lower("1.18", read(INGRESS)).orElseThrow().toString();

        assertThat(lowered).contains("pathType: Prefix", "ingressClassName: nginx");
    }

    @Test
    void keepsWhatTheOlderVersionCannotSaySoThatItIsRefused() {
        assertThat(lower("1.16", read(INGRESS.replace("Prefix", "Exact")))
                        .orElseThrow()
                        .toString())
                .contains("pathType: Exact");
    }

    @Test
    void prefersTheVersionThatWasAskedFor() {
        assertThat(lowering("1.16")
                        .lower(read(INGRESS), Optional.of("extensions/v1beta1"))
                        .flatMap(lowered -> lowered.string("apiVersion")))
                .hasValue("extensions/v1beta1");
    }

    @Test
    void doesNotTurnABudgetForAllPodsIntoOneForNone() {
        String budget = "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec: {selector: %s}}";

        assertThat(lower("1.20", read(budget.formatted("{}")))).isEmpty();
        assertThat(lower("1.20", read(budget.formatted("{matchLabels: {a: b}}"))))
                .isPresent();
    }

    @Test
    void writesOutTheDefaultsThatDiffer() {
        Mapping webhook = read("""
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: a}
                webhooks:
                - {name: a.b.c, failurePolicy: Ignore}
                """);

        Notes notes = new Notes();
        Conversion.Step step = new Conversion.Step(
                "ValidatingWebhookConfiguration",
                "admissionregistration.k8s.io/v1",
                "admissionregistration.k8s.io/v1beta1",
                ServedApi.of(HISTORY, Minor.parse("1.16")));
        assertThat(Conversions.of(step.kind(), step.from(), step.to())
                        .orElseThrow()
                        .convert(webhook, step, notes)
                        .toString())
                .endsWith("""
                        - name: a.b.c
                          failurePolicy: Ignore
                          matchPolicy: Equivalent
                          timeoutSeconds: 10
                        """);
    }

    @Test
    void keepsTheLinesOfWhatItRewrites() {
        Mapping lowered = lower("1.16", read(INGRESS)).orElseThrow();
        Mapping rule = (Mapping) lowered.mapping("spec")
                .orElseThrow()
                .sequence("rules")
                .orElseThrow()
                .get(0);
        Mapping path = (Mapping) rule.mapping("http")
                .orElseThrow()
                .sequence("paths")
                .orElseThrow()
                .get(0);

        assertThat(path.mapping("backend").orElseThrow().originOf("servicePort"))
                .hasToString("in.yaml:16:47");
    }

    private static Optional<Mapping> lower(String minor, Mapping resource) {
        return lowering(minor).lower(resource, Optional.empty());
    }

    private static Lowering lowering(String minor) {
        return new Lowering(ServedApi.of(HISTORY, Minor.parse(minor)));
    }

    private static Mapping read(String yaml) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "in.yaml", documents::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Node root = documents.get(0).root().orElseThrow();
        return (Mapping) root;
    }
}
