package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.configuration.ConfiguredValue;
import io.waybill.explain.network.Names;
import io.waybill.explain.network.PodNames;
import io.waybill.explain.picture.Picture;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;

/** What a manifest expects of the cluster is not missing. */
class ExpectedResourcesTest {

    private static final Manifest SHOP = Yaml.manifest("""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: shop}
            spec:
              tls: [{hosts: [shop.com], secretName: cert}]
              rules:
              - host: shop.com
                http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              serviceName: db
              template:
                spec:
                  containers:
                  - name: db
                    image: mysql
                    env: [{name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]
                    envFrom: [{configMapRef: {name: db}}]
                    volumeMounts: [{name: ca, mountPath: /ca}]
                  volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}]
            """);

    private static final Manifest EXPECTING =
            SHOP.expects("Secret", "cert", "db").expects("Service", "web", "db").expects("ConfigMap", "db");

    @Test
    void answersByAServiceThatIsDeclaredElsewhere() {
        Resolution missing = Routes.of(SHOP).resolve("https://shop.com/");
        Resolution expected = Routes.of(EXPECTING).resolve("https://shop.com/");

        assertThat(missing.isAnswered()).isFalse();
        assertThat(missing.notes()).containsExactly("the manifest has no Service shop/web");
        assertThat(expected.isAnswered()).isTrue();
        assertThat(expected.reachesPods()).isFalse();
        assertThat(expected.notes()).isEmpty();
    }

    @Test
    void findsNoFaultWithCertificatesNamesAndSources() {
        assertThat(Routes.of(SHOP).tls().get(0).problem()).isEqualTo("the manifest has no Secret shop/cert");
        assertThat(Routes.of(EXPECTING).tls().get(0).problem()).isEmpty();
        assertThat(Names.of(SHOP).pods())
                .extracting(PodNames::problem)
                .containsExactly("the manifest has no Service" + " shop/db");
        assertThat(Names.of(EXPECTING).pods()).extracting(PodNames::problem).containsExactly("");
        assertThat(Configuration.of(SHOP).values())
                .extracting(ConfiguredValue::status)
                .containsExactlyInAnyOrder(
                        "the manifest has no Secret shop/db; the container cannot start without it",
                        "the manifest has no ConfigMap shop/db; the container cannot start without it",
                        "");
        assertThat(Configuration.of(EXPECTING).values())
                .extracting(ConfiguredValue::status)
                .containsOnly("");
    }

    @Test
    void drawsWhatIsDeclaredElsewhereOtherwiseThanWhatIsMissing() {
        assertThat(Picture.of(SHOP).mermaid()).contains("Service in shop, not in the manifest");
        assertThat(Picture.of(EXPECTING).mermaid())
                .contains("Service in shop, declared elsewhere")
                .doesNotContain("not in the manifest");
        assertThat(Picture.of(EXPECTING).svg()).contains("stroke-dasharray").doesNotContain("#c0392b");
    }
}
