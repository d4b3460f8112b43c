package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.Names;
import io.waybill.explain.picture.Picture;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import org.junit.jupiter.api.Test;

/** Manifests that contradict themselves get clear answers. */
class ContradictionsTest {

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web%s, namespace: shop}
            spec:
              replicas: %d
              strategy: {rollingUpdate: {maxSurge: 300%%, maxUnavailable: 150%%}}
              selector: {matchLabels: {app: %s}}
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: nginx}]}}
            ---
            """;

    private static DeploymentRollout rollout(int replicas, String selector) {
        return Rollouts.of(Yaml.manifest(WORKLOAD.formatted("", replicas, selector)))
                .deployment("web")
                .orElseThrow();
    }

    @Test
    void tellsWhatTheApiServerRefuses() {
        DeploymentRollout rollout = rollout(-2, "other");

        assertThat(rollout.replicas()).isZero();
        assertThat(rollout.notes())
                .contains(
                        "The API server refuses replicas -2: fewer than 0; taken as 0 here",
                        "The API server refuses the selector {app=other}, which does not select its own pods with the"
                                + " labels {app=web}",
                        "The API server refuses maxUnavailable 150%: more than 100%");
    }

    @Test
    void staysWithinItsBoundsAbove100Percent() {
        DeploymentRollout rollout = rollout(2, "web");

        assertThat(rollout.maxTotal()).isEqualTo(4);
        assertThat(rollout.minAvailable()).isZero();
        assertThat(rollout.steps()).hasSizeLessThan(5);
    }

    @Test
    void tellsNamesThatLeadInACircle() {
        Names names = Names.of(Yaml.manifest("""
                apiVersion: v1
                kind: Service
                metadata: {name: a, namespace: shop}
                spec: {type: ExternalName, externalName: b.shop.svc.cluster.local}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: b, namespace: shop}
                spec: {type: ExternalName, externalName: a.shop.svc.cluster.local.}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: c, namespace: shop}
                spec: {type: ExternalName, externalName: a.shop.svc.cluster.local}
                """));

        assertThat(names.of("a").orElseThrow().leadsTo()).isEqualTo("CNAME b.shop.svc.cluster.local, in a circle");
        assertThat(names.of("b").orElseThrow().leadsTo()).endsWith(", in a circle");
        assertThat(names.of("c").orElseThrow().leadsTo()).isEqualTo("CNAME a.shop.svc.cluster.local");
    }

    @Test
    void tellsFiftyOfTheWorkloadsThatAServiceSelects() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            yaml.append(WORKLOAD.formatted(i, 1, "web"));
            yaml.append("""
                    apiVersion: v1
                    kind: Service
                    metadata: {name: web%d, namespace: shop}
                    spec: {selector: {app: web}, ports: [{port: 80}]}
                    ---
                    """.formatted(i));
        }
        Manifest manifest = Yaml.manifest(yaml.toString());
        Endpoints endpoints = Endpoints.of(manifest);

        assertThat(endpoints.of("web7").get(0).targets()).hasSize(50);
        assertThat(endpoints.of("web7").get(0).problems())
                .containsExactly("selects 2000 workloads; the first 50 are shown");
        assertThat(endpoints.unselected()).isEmpty();
        assertThat(Picture.of(manifest).mermaid()).contains("web1999");
    }
}
