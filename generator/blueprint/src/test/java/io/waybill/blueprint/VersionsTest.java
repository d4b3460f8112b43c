package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions that are served no more are written in those that are, and preferred where a server has both. */
class VersionsTest {

    @Test
    void anOldVersionIsPreferredWhereAServerHasIt() {
        String java = Written.body("""
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: web}
                spec: {backend: {serviceName: x, servicePort: 80}}
                """);

        assertThat(java).isEqualTo("""
                Ingress webIngress = Ingress.named("web").defaultBackend(IngressBackend.service("x", 80));
                return Manifest.of(webIngress).preferring("extensions/v1beta1", webIngress);
                """);
    }

    @Test
    void theTargetIsAMinorThatServesTheVersion() {
        String java = Written.file("""
                apiVersion: batch/v1beta1
                kind: CronJob
                metadata: {name: c}
                spec:
                  schedule: '* * * * *'
                  jobTemplate: {spec: {template: {metadata: {labels: {app: c}}, spec: {restartPolicy: Never, containers: [{name: a}]}}}}
                """);

        assertThat(java).isEqualTo("""
                package com.example;

                import io.waybill.dsl.Blueprint;
                import io.waybill.dsl.Manifest;
                import io.waybill.dsl.Target;
                import io.waybill.dsl.batch.v1.CronJob;
                import io.waybill.dsl.core.v1.Container;
                import io.waybill.dsl.core.v1.RestartPolicy;
                import java.util.List;

                /** Renders what it was imported from. */
                public final class App implements Blueprint {

                    @Override
                    public List<Target> targets() {
                        return List.of(Target.kubernetes("1.20"));
                    }

                    @Override
                    public Manifest manifest(Target target) {
                        CronJob c = CronJob.named("c", "* * * * *", RestartPolicy.NEVER, Container.named("a"));
                        return Manifest.of(c);
                    }
                }
                """);
    }
}
