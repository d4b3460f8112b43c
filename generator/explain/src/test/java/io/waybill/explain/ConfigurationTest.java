package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.configuration.Configuration;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Manifest MANIFEST = Yaml.manifest("""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: base}
            data: {HOST: a, PORT: "1", "not a name": x}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: fixed}
            immutable: true
            data: {HOST: b, app.conf: text}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: keys}
            stringData: {TOKEN: hidden}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    envFrom:
                    - configMapRef: {name: base}
                    - configMapRef: {name: fixed}
                    env:
                    - {name: PORT, value: "2"}
                    - {name: TOKEN, valueFrom: {secretKeyRef: {name: keys, key: TOKEN}}}
                    - {name: GONE, valueFrom: {configMapKeyRef: {name: base, key: GONE, optional: true}}}
                    volumeMounts:
                    - {name: files, mountPath: /etc/web}
                    - {name: secret, mountPath: /token, subPath: TOKEN}
                  volumes:
                  - {name: files, configMap: {name: base, items: [{key: HOST, path: host.txt}]}}
                  - {name: secret, secret: {secretName: keys}}
            """);

    @Test
    void letsTheLaterSourceWin() {
        assertThat(Configuration.of(MANIFEST).of("web"))
                .extracting(
                        value -> value.name() + " = " + value.value() + " (" + value.source() + ") " + value.status())
                .containsExactly(
                        "HOST = b (all keys of ConfigMap default/fixed) overrides all keys of ConfigMap default/base",
                        "app.conf = text (all keys of ConfigMap default/fixed) ",
                        "PORT = 2 (the manifest) overrides all keys of ConfigMap default/base",
                        "TOKEN =  (Secret default/keys, key TOKEN) ",
                        "GONE =  (ConfigMap default/base, key GONE)"
                                + " ConfigMap default/base has no key GONE; optional, so left out",
                        "/etc/web/host.txt = a (ConfigMap default/base, key HOST) ",
                        "/token =  (Secret default/keys, key TOKEN) ");
    }

    @Test
    void tellsWhoNoticesAChange() {
        assertThat(Configuration.of(MANIFEST).uses())
                .extracting(use -> use.source().name() + " " + use.how() + " " + use.noticed())
                .containsExactly(
                        "base environment false",
                        "fixed environment false",
                        "keys environment false",
                        "base volume true",
                        "keys volume with subPath false");
    }
}
