package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.Names;
import io.waybill.explain.network.PodTarget;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.Step;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the course works out by hand and on its cluster, from the manifests that it wrote. */
class CourseTest {

    private static final Manifest COURSE = Yaml.manifest("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: myblog, namespace: jds}
            spec:
              replicas: 2
              selector: {matchLabels: {app: myblog}}
              strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
              template:
                metadata: {labels: {app: myblog}}
                spec:
                  containers:
                  - name: myblog
                    ports: [{containerPort: 8002}]
                    readinessProbe:
                      httpGet: {path: /blog/index/, port: 8002}
                      initialDelaySeconds: 10
                      periodSeconds: 15
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: myblog, namespace: jds}
            spec:
              ports: [{port: 80, protocol: TCP, targetPort: 8002}]
              selector: {app: myblog}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: mysql, namespace: jds}
            spec:
              ports: [{port: 3306, targetPort: 3306}]
              selector: {app: mysql}
            ---
            apiVersion: networking.k8s.io/v1beta1
            kind: Ingress
            metadata: {name: simple-fanout-example, namespace: jds}
            spec:
              rules:
              - host: myblog.jds.com
                http:
                  paths:
                  - path: /foo
                    backend: {serviceName: service1, servicePort: 4200}
                  - path: /bar
                    backend: {serviceName: service2, servicePort: 8080}
                  - path: /
                    backend: {serviceName: myblog, servicePort: 80}
            """);

    private static final Manifest REWRITE = Yaml.manifest("""
            apiVersion: networking.k8s.io/v1beta1
            kind: Ingress
            metadata:
              name: rewrite-path
              namespace: jds
              annotations: {nginx.ingress.kubernetes.io/rewrite-target: /admin/$1}
            spec:
              rules:
              - host: myblog.jds.com
                http:
                  paths:
                  - path: /foo/(.*)
                    backend: {serviceName: myblog, servicePort: 80}
            """);

    @ParameterizedTest
    @CsvSource({"/foo, service1:4200", "/foo/a, service1:4200", "/bar, service2:8080", "/, myblog:80", "/x, myblog:80"})
    void fansOut(String path, String backend) {
        assertThat(Routes.of(COURSE).resolve("myblog.jds.com" + path).backend()).isEqualTo(backend);
    }

    @Test
    void rewritesThePath() {
        Resolution resolution = Routes.of(REWRITE).resolve("https://myblog.jds.com/foo/x");

        assertThat(resolution.backend()).isEqualTo("myblog:80");
        assertThat(resolution.applicationPath()).isEqualTo("/admin/x");
    }

    @Test
    void replacesTwoPodsInFourSteps() {
        DeploymentRollout rollout = Rollouts.of(COURSE).deployment("myblog").orElseThrow();

        assertThat(rollout.maxSurge()).isEqualTo(1);
        assertThat(rollout.maxUnavailable()).isZero();
        assertThat(rollout.maxTotal()).isEqualTo(3);
        assertThat(rollout.minAvailable()).isEqualTo(2);
        assertThat(rollout.steps())
                .containsExactly(
                        new Step("Scaled up new ReplicaSet to 1", 1, 2, 2),
                        new Step("Scaled down old ReplicaSet to 1", 1, 1, 2),
                        new Step("Scaled up new ReplicaSet to 2", 2, 1, 2),
                        new Step("Scaled down old ReplicaSet to 0", 2, 0, 2));
        assertThat(rollout.atLeastSeconds()).isEqualTo(20);
    }

    @Test
    void namesMysql() {
        Names names = Names.of(COURSE);

        assertThat(names.of("mysql").orElseThrow().names())
                .containsExactly("mysql", "mysql.jds", "mysql.jds.svc", "mysql.jds.svc.cluster.local");
        assertThat(names.resolve("mysql", "jds")).contains("mysql.jds.svc.cluster.local");
        assertThat(names.resolve("mysql", "shop")).isEmpty();
        assertThat(names.resolve("mysql.jds", "shop")).contains("mysql.jds.svc.cluster.local");
    }

    @Test
    void findsThePodsBehindAService() {
        PodTarget target = Endpoints.of(COURSE).of("myblog").get(0).targets().get(0);

        assertThat(target.workload()).hasToString("Deployment jds/myblog");
        assertThat(target.containerPort()).isEqualTo(8002);
        assertThat(target.readyThrough()).isEqualTo("GET :8002/blog/index/ after 10 s, every 15 s");
    }

    @Test
    void saysThatAServiceSelectsNothing() {
        assertThat(Endpoints.of(COURSE).of("mysql").get(0).problems())
                .containsExactly("selects nothing: no pod of namespace jds has the labels {app=mysql}");
    }
}
