package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the DSL says in fewer words is written so, and what it does not say is written field by field. */
class IdiomsTest {

    private static final Blueprints BLUEPRINTS = new Blueprints();

    private static String java(String yaml) {
        List<Mapping> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "app.yaml",
                    document -> document.root().ifPresent(root -> documents.add((Mapping) root)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Blueprints.Result result = BLUEPRINTS.write("com.example", "App", documents, Optional.empty());
        assertThat(result.untyped()).isEmpty();
        return String.join("\n", result.files().values())
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" .", ".");
    }

    private static String container(String fields) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, " + fields + "}]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ports: [{containerPort: 80}] | .port(80)",
                "env: [{name: A, value: b}] | .env(\"A\", \"b\")",
                "env: [{name: A, value: ''}] | .env(\"A\", \"\")",
                "resources: {requests: {cpu: 50m, memory: 1Gi}} | .requests(cpu(\"50m\"), memory(\"1Gi\"))",
                "resources: {limits: {cpu: 2}} | .limits(cpu(2))",
                "readinessProbe: {tcpSocket: {port: 80}, periodSeconds: 5} |"
                        + " .readinessProbe(Probe.tcpSocket(80).periodSeconds(5))",
                "livenessProbe: {httpGet: {path: /, port: 80}} | .livenessProbe(Probe.httpGet(\"/\", 80))",
                "livenessProbe: {exec: {command: [a, b]}} | .livenessProbe(Probe.exec(\"a\", \"b\"))",
                "lifecycle: {preStop: {exec: {command: [a]}}} | LifecycleHandler.exec(\"a\")",
                "image: 'a:1' | .image(\"a:1\")"
            })
    void containersAreWrittenInFewWords(String fields, String code) {
        assertThat(java(container(fields))).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deployment | spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels:"
                        + " {app: web}}, spec: {containers: [{name: a}]}}}"
                        + " | Deployment.named(\"web\", Container.named(\"a\")).replicas(2)",
                "DaemonSet | spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}},"
                        + " spec: {nodeSelector: {a: b}, containers: [{name: a}]}}}"
                        + " | DaemonSet.named(\"web\", Container.named(\"a\")).nodeSelector(\"a\", \"b\")",
                "StatefulSet | spec: {serviceName: db, selector: {matchLabels: {app: web}}, template: {metadata: {labels:"
                        + " {app: web}}, spec: {containers: [{name: a}]}}}"
                        + " | StatefulSet.named(\"web\", Container.named(\"a\")).serviceName(\"db\")"
            })
    void workloadsAreTheirContainers(String kind, String spec, String code) {
        assertThat(java("{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: web}, " + spec + "}"))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch/v1 | Job | {template: {metadata: {labels: {app: web}}, spec: {restartPolicy: Never,"
                        + " containers: [{name: a}]}}}"
                        + " | Job.named(\"web\", RestartPolicy.NEVER, Container.named(\"a\"))",
                "batch/v1 | CronJob | {schedule: '0 4 * * *', jobTemplate: {spec: {template: {metadata: {labels: {app: web}}, spec:"
                        + " {restartPolicy: OnFailure, containers: [{name: a}]}}}}}"
                        + " | CronJob.named(\"web\", \"0 4 * * *\"",
                "policy/v1 | PodDisruptionBudget | {minAvailable: 1} | PodDisruptionBudget.named(\"web\")",
                "v1 | Service | {clusterIP: None, selector: {a: b}, ports: [{port: 80}]} | .headless()",
                "networking.k8s.io/v1 | Ingress | {rules: [{host: a.com, http: {paths: [{path: /, pathType: Prefix,"
                        + " backend: {service: {name: x, port: {number: 80}}}}]}}]}"
                        + " | .rule(\"a.com\", HTTPIngressPath.prefix(\"/\""
            })
    void otherKindsHaveWordsOfTheirOwn(String apiVersion, String kind, String spec, String code) {
        assertThat(java("{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: web}, spec: " + spec
                        + "}"))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emptyDir: {} | Volume.emptyDir(\"data\")",
                "hostPath: {path: /opt} | Volume.hostPath(\"data\", \"/opt\")",
                "emptyDir: {sizeLimit: 1Gi} | Volume.emptyDir(\"data\", \"1Gi\")"
            })
    void volumesComeWithTheirMounts(String source, String code) {
        assertThat(java("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, volumeMounts:"
                        + " [{name: data, mountPath: /data}]}], volumes: [{name: data, " + source + "}]}}"))
                .contains(code);
    }
}
