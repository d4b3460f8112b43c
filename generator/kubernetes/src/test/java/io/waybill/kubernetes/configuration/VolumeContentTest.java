package io.waybill.kubernetes.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.Trees;
import io.waybill.kubernetes.configuration.VolumeContent.Keys;
import io.waybill.kubernetes.configuration.VolumeContent.PodField;
import io.waybill.kubernetes.configuration.VolumeContent.Token;
import io.waybill.kubernetes.configuration.VolumeContent.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeContentTest {

    private static Mapping yaml(String text) {
        return Trees.yaml(text);
    }

    @Test
    void aVolumeNamesItsSecretOtherwiseThanAProjectedOne() {
        ConfigurationSource keys = new ConfigurationSource("Secret", "keys", "", true);
        assertEquals(
                List.of(new Keys(keys, Map.of())),
                VolumeContent.of(yaml("secret: {secretName: keys, optional: true}")));
        assertEquals(
                List.of(new Keys(keys, Map.of("a/b", "k"))),
                VolumeContent.of(
                        yaml(
                                "projected: {sources: [{secret: {name: keys, optional: true, items: [{key: k, path: a/b}]}}]}")));
    }

    @Test
    void projectedVolumesHaveThePartsInTheirOrder() {
        assertEquals(
                List.of(new Token("token"), new PodField("labels", "metadata.labels"), new Unknown()),
                VolumeContent.of(yaml("""
                        projected:
                          sources:
                          - serviceAccountToken: {path: token}
                          - downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}
                          - clusterTrustBundle: {path: ca.pem, name: ca}
                        """)));
    }

    @Test
    void anEmptyFolderHasNothingAndADiskWhatOnlyTheClusterKnows() {
        assertEquals(List.of(), VolumeContent.of(yaml("emptyDir: {}")));
        assertEquals(List.of(new Unknown()), VolumeContent.of(yaml("persistentVolumeClaim: {claimName: disk}")));
        assertEquals(
                List.of(new PodField("cpu", "limits.cpu")),
                VolumeContent.of(
                        yaml("downwardAPI: {items: [{path: cpu, resourceFieldRef: {resource: limits.cpu}}]}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mountPath: /etc/app | conf/a.yaml | /etc/app/conf/a.yaml",
                "mountPath: /etc/app// | a | /etc/app/a",
                "mountPath: / | a | /a",
                "{mountPath: /a.yaml, subPath: conf/a.yaml} | conf/a.yaml | /a.yaml",
                "{mountPath: /etc/app, subPath: conf/} | conf/a.yaml | /etc/app/a.yaml",
                "{mountPath: /etc/app, subPath: con} | conf/a.yaml |",
                "{mountPath: /etc/app, subPath: other} | a.yaml |"
            })
    void aSubPathIsAFileOrAFolder(String mount, String file, String path) {
        assertEquals(Optional.ofNullable(path), MountedFiles.of(yaml(mount)).path(file));
    }

    @ParameterizedTest
    @CsvSource({"HOST, true", "a.b-c, true", "1ST, false", "., false", "..x, false", "a b, false", "'', false"})
    void oldKubeletsSkipKeysThatAreNotNamesOfVariables(String name, boolean isVariable) {
        assertEquals(isVariable, ConfigurationData.isVariable(name));
    }

    @Test
    void valuesOfSecretsAndBytesHaveNoText() {
        Mapping secret = yaml("{data: {a: eA==}, stringData: {b: x}}");
        Mapping map = yaml("{data: {a: x}, binaryData: {b: AAE=}}");

        assertEquals(List.of("a", "b"), List.copyOf(ConfigurationData.keys(secret)));
        assertEquals(Optional.empty(), ConfigurationData.text("Secret", secret, "b"));
        assertEquals(Optional.of("x"), ConfigurationData.text("ConfigMap", map, "a"));
        assertEquals(Optional.empty(), ConfigurationData.text("ConfigMap", map, "b"));
    }
}
