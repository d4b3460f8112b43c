package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.configuration.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where variables and files come from beside plain keys of ConfigMaps, and what is missing. */
class EnvironmentTest {

    private static Configuration configuration(String container, String volumes) {
        return Configuration.of(Yaml.manifest("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: base, namespace: shop}
                data: {HOST: a, 1ST: x, a.b-c: y, "..x": z}
                binaryData: {LOGO: AAE=}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: keys, namespace: shop}
                data: {TOKEN: aGk=}
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web, namespace: shop}
                spec:
                  template: {spec: {containers: [{name: c, %s}], volumes: [%s]}}
                  volumeClaimTemplates: [{metadata: {name: data}}]
                """.formatted(container, volumes)));
    }

    private static List<String> values(String container, String volumes) {
        return configuration(container, volumes).of("web").stream()
                .map(value -> value.name() + " = " + value.value() + " (" + value.source() + ") " + value.status())
                .map(String::strip)
                .toList();
    }

    private static List<String> variables(String container) {
        return values(container, "");
    }

    private static List<String> mounted(String mount, String volume) {
        return values("volumeMounts: [{name: v, %s}]".formatted(mount), "{name: v, %s}".formatted(volume));
    }

    @Test
    void keysThatAreNoNamesOfVariablesAreLeftOut() {
        assertThat(configuration("envFrom: [{configMapRef: {name: base}}]", "").of("web"))
                .extracting(value -> value.name())
                .containsExactly("HOST", "LOGO", "a.b-c");
    }

    @Test
    void aPrefixMayMakeANameOfAKey() {
        assertThat(configuration("envFrom: [{prefix: P_, configMapRef: {name: base}}]", "")
                        .of("web"))
                .extracting(value -> value.name())
                .containsExactly("P_..x", "P_1ST", "P_HOST", "P_LOGO", "P_a.b-c");
    }

    @Test
    void valuesOfSecretsAreNeverShown() {
        assertThat(variables("envFrom: [{secretRef: {name: keys}}]"))
                .containsExactly("TOKEN =  (all keys of Secret shop/keys)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{fieldRef: {fieldPath: status.podIP}} | field status.podIP of the pod",
                "{resourceFieldRef: {resource: limits.cpu}} | limits.cpu of the container"
            })
    void theClusterKnowsTheFieldsOfPods(String from, String source) {
        assertThat(variables("env: [{name: A, valueFrom: " + from + "}]")).containsExactly("A =  (" + source + ")");
    }

    @Test
    void ofTwoVariablesWithOneNameTheLaterCounts() {
        assertThat(variables("env: [{name: A, value: first}, {name: B}, {name: A, value: second}]"))
                .containsExactly("B =  (the manifest)", "A = second (the manifest) overrides the manifest");
    }

    @Test
    void otherVariablesArePutIn() {
        assertThat(variables("env: [{name: URL, value: http://$(HOST)/}]"))
                .containsExactly("URL = http://$(HOST)/ (the manifest) other variables are put in for $(NAME)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "configMapKeyRef: {name: base, key: GONE} | ConfigMap shop/base has no key GONE; the container cannot start without it",
                "configMapKeyRef: {name: gone, key: GONE, optional: true} | the manifest has no ConfigMap shop/gone; optional, so left out",
                "secretKeyRef: {name: keys, key: GONE} | Secret shop/keys has no key GONE; the container cannot start without it"
            })
    void aMissingKeyKeepsTheContainerFromStartingUnlessItIsOptional(String from, String status) {
        assertThat(configuration("env: [{name: A, valueFrom: {" + from + "}}]", "")
                        .of("web")
                        .get(0)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aMissingConfigMapStandsForAllItsKeys() {
        assertThat(variables("envFrom: [{prefix: X_, configMapRef: {name: gone, optional: true}}]"))
                .containsExactly("X_* =  (all keys of ConfigMap shop/gone) the manifest has no ConfigMap shop/gone;"
                        + " optional, so left out");
    }

    @Test
    void aFileOfAProjectedVolumeComesFromItsPart() {
        assertThat(
                        mounted(
                                "mountPath: /all/",
                                "projected: {sources: [{configMap: {name: base, items: [{key: HOST, path: h}]}},"
                                        + " {secret: {name: keys}}, {serviceAccountToken: {path: token}},"
                                        + " {downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}]}"))
                .containsExactly(
                        "/all/h = a (ConfigMap shop/base, key HOST)",
                        "/all/TOKEN =  (Secret shop/keys, key TOKEN)",
                        "/all/token =  (a token of the service account)",
                        "/all/labels =  (field metadata.labels of the pod)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emptyDir: {} | emptyDir",
                "hostPath: {path: /var/log} | hostPath /var/log",
                "persistentVolumeClaim: {claimName: disk} | persistentVolumeClaim disk"
            })
    void aFolderIsNamedByItsVolume(String volume, String source) {
        assertThat(mounted("mountPath: /d", volume)).containsExactly("/d =  (" + source + ")");
    }

    @Test
    void aMountNeedsAVolumeOrAClaimTemplate() {
        assertThat(values("volumeMounts: [{name: data, mountPath: /d}, {name: none, mountPath: /n}]", ""))
                .containsExactly("/d =  (volumeClaimTemplate data)", "/n =  (volume none) there is no such volume");
    }

    @Test
    void aSubPathMountsOneFileOnly() {
        assertThat(mounted("mountPath: /etc/host, subPath: HOST", "configMap: {name: base}"))
                .containsExactly("/etc/host = a (ConfigMap shop/base, key HOST)");
    }

    @Test
    void aSubPathMountsTheFilesOfAFolder() {
        assertThat(mounted(
                        "mountPath: /etc/app, subPath: conf",
                        "configMap: {name: base, items: [{key: HOST, path: conf/host}, {key: LOGO, path: logo}]}"))
                .containsExactly("/etc/app/host = a (ConfigMap shop/base, key HOST)");
    }

    @Test
    void aSubPathThatIsNotThereMountsAnEmptyFolder() {
        assertThat(mounted("mountPath: /etc/host, subPath: HOTS", "configMap: {name: base}"))
                .containsExactly("/etc/host =  (configMap base) the volume has no \"HOTS\": the folder is empty");
    }

    @Test
    void whatASubPathWithVariablesMountsIsNotSaid() {
        assertThat(mounted("mountPath: /log, subPathExpr: $(POD)", "emptyDir: {}"))
                .containsExactly("/log =  (emptyDir)");
    }

    @Test
    void everyKeyIsAVariableSinceKubernetes1_30() {
        Manifest manifest = Yaml.manifest("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: base}
                data: {1ST: x}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {containers: [{name: c, envFrom: [{configMapRef: {name: base}}]}]}
                """);
        assertThat(Configuration.of(Inventory.of(manifest, Target.kubernetes("1.29")))
                        .of("web"))
                .isEmpty();
        assertThat(Configuration.of(Inventory.of(manifest, Target.kubernetes("1.30")))
                        .of("web"))
                .extracting(value -> value.name())
                .containsExactly("1ST");
    }

    @Test
    void usesAreFoundBySourceAndToldOnceForEachWay() {
        Configuration configuration = configuration(
                "env: [{name: A, valueFrom: {configMapKeyRef: {name: base, key: HOST}}},"
                        + " {name: B, valueFrom: {configMapKeyRef: {name: base, key: LOGO}}}]",
                "");

        assertThat(configuration.usesOf("ConfigMap", "base"))
                .extracting(Use::how, Use::reason)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"environment\", \"variables are read when the container starts: restart the pods\")");
        assertThat(configuration.usesOf("Secret", "base")).isEmpty();
    }
}
