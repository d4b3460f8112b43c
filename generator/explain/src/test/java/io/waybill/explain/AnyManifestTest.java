package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.waybill.dsl.Manifest;
import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.Names;
import io.waybill.explain.picture.Picture;
import io.waybill.explain.reach.Reach;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a manifest holds, there is an answer. */
class AnyManifestTest {

    private static void explainAll(Manifest manifest) {
        Inventory inventory = Inventory.of(manifest);
        Routes routes = Routes.of(inventory);
        assertThat(routes.all()).isNotNull();
        assertThat(routes.resolve("https://h7.test/p7/x")).isNotNull();
        assertThat(Endpoints.of(inventory)).isNotNull();
        assertThat(Names.of(inventory)).isNotNull();
        assertThat(Rollouts.of(inventory)).isNotNull();
        assertThat(Capacity.of(inventory).evictionOrder()).isNotNull();
        assertThat(Configuration.of(inventory)).isNotNull();
        assertThat(Reach.of(inventory).flows()).isNotNull();
        assertThat(Picture.of(inventory).svg()).endsWith("</svg>\n");
        assertThat(Picture.of(inventory).mermaid()).startsWith("flowchart LR\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{apiVersion: v1, kind: Service}",
                "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: x, targetPort: {a: b}}], selector: [1]}}",
                "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: ExternalName, externalName: s}}",
                "{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: s}, spec: 1}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {replicas: -5, strategy: {rollingUpdate: {maxSurge: many, maxUnavailable: -3}}}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {replicas: 99999999999999999999, template: {spec: {containers: 3}}}}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: d}, spec: {replicas: 2147483647, serviceName: d, ordinals: {start: 2147483647}, updateStrategy: {rollingUpdate: {partition: 2147483647}}}}",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: c}, spec: {schedule: 0, timeZone: Moon/Base}}",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: c}, spec: {completions: 0, parallelism: 0, backoffLimit: 2147483647}}",
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, spec: {rules: [{}, {host: '*'}, {host: '*.h7.test', http: {paths: [{}, {path: '/(', backend: {resource: {}}}]}}]}}",
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, annotations: {nginx.ingress.kubernetes.io/use-regex: 'true'}}, spec: {tls: [{}], rules: [{host: h7.test, http: {paths: [{path: '/('}]}}]}}",
                "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [1]}]}",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: n}, spec: {podSelector: 1, ingress: [1, {from: [1, {}], ports: [{port: 99999, endPort: 1}, {port: -1}, {protocol: X}]}], egress: [{to: [{ipBlock: {cidr: x, except: [1]}}]}]}}",
                "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {cpu: lots, pods: '-1'}}}"
            })
    void isExplained(String yaml) {
        assertThatCode(() -> explainAll(Yaml.manifest(yaml))).doesNotThrowAnyException();
    }

    @Test
    void isExplainedWhenItIsEmpty() {
        explainAll(Manifest.of());
    }

    @Test
    void isExplainedWhenItHasTwentyThousandResources() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            yaml.append("""
                    ---
                    {apiVersion: v1, kind: ConfigMap, metadata: {name: c%1$d}, data: {K: v}}
                    ---
                    {apiVersion: v1, kind: Service, metadata: {name: s%1$d}, spec: {selector: {tier: web, app: a%1$d}, ports: [{port: 80}]}}
                    ---
                    {apiVersion: apps/v1, kind: Deployment, metadata: {name: d%1$d}, spec: {replicas: 3, template: {metadata: {labels: {tier: web, app: a%1$d}}, spec: {containers: [{name: c, envFrom: [{configMapRef: {name: c%1$d}}]}]}}}}
                    ---
                    {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i%1$d}, spec: {tls: [{hosts: [h.test], secretName: t}], rules: [{host: h.test, http: {paths: [{path: /p%1$d, pathType: Prefix, backend: {service: {name: s%1$d, port: {number: 80}}}}]}}]}}
                    """.formatted(i));
        }
        explainAll(Yaml.manifest(yaml.toString()));
    }
}
