package io.waybill.pipeline.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.kubernetes.podsecurity.ClusterPolicy;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionSettingsTest {

    private static final String POLICY = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: rule}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: limits}
            """;

    @TempDir
    private Path folder;

    private static List<String> kinds(Path input) {
        return new AdmissionSettings(List.of(input.toString()), "")
                .read(List.of()).stream()
                        .map(resource -> resource.string("kind").orElse(""))
                        .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path jar(String text) throws IOException {
        Path jar = folder.resolve("policies.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("policies/rule.yaml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void readsPoliciesWithTheirParameters() throws IOException {
        Path file = write("rule.yaml", POLICY);

        for (Path input : List.of(file, folder, jar(POLICY))) {
            assertThat(kinds(input)).containsExactly("ValidatingAdmissionPolicy", "ConfigMap");
        }
    }

    @Test
    void refusesInputsWithoutAPolicy() throws IOException {
        Path file = write("limits.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: limits}}");
        Path jar = jar("{}");

        assertThatThrownBy(() -> kinds(file))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no admission policy in " + file);
        assertThatThrownBy(() -> kinds(jar))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("contains no admission policy");
    }

    @Test
    void readsLevelsOfPodSecurity() {
        assertThat(enforced("restricted")).isEqualTo("restricted:latest");
        assertThat(enforced("baseline:v1.30")).isEqualTo("baseline:v1.30");
        assertThatThrownBy(() -> enforced("basline")).hasMessageContaining("neither a level");
        assertThatThrownBy(() -> enforced("baseline:1.30")).hasMessageContaining("not a version");
    }

    private static String enforced(String podSecurity) {
        return ClusterPolicy.of(new AdmissionSettings(List.of(), podSecurity).read(List.of()))
                .defaults()
                .enforce()
                .toString();
    }

    @Test
    void readsTheAdmissionConfigurationOfAServer() throws IOException {
        Path file = write("admission.yaml", """
                apiVersion: apiserver.config.k8s.io/v1
                kind: AdmissionConfiguration
                plugins:
                - name: PodSecurity
                  configuration:
                    apiVersion: pod-security.admission.config.k8s.io/v1
                    kind: PodSecurityConfiguration
                    defaults: {enforce: baseline, warn: restricted}
                    exemptions: {namespaces: [kube-system], runtimeClasses: [sandbox]}
                """);

        ClusterPolicy policy = ClusterPolicy.of(new AdmissionSettings(List.of(), file.toString()).read(List.of()));

        assertThat(policy.defaults().enforce()).hasToString("baseline:latest");
        assertThat(policy.defaults().warn()).hasToString("restricted:latest");
        assertThat(policy.exempts("kube-system")).isTrue();
        assertThat(policy.exempts("shop")).isFalse();
        assertThat(policy.runtimeClasses()).containsExactly("sandbox");
    }
}
