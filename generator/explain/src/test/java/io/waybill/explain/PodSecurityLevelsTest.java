package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.podsecurity.MissingSetting;
import io.waybill.explain.podsecurity.PodSecurityLevels;
import io.waybill.explain.podsecurity.WorkloadLevel;
import org.junit.jupiter.api.Test;

class PodSecurityLevelsTest {

    private static WorkloadLevel level(String podSpec) {
        Manifest manifest = Yaml.manifest("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: %s
                """.formatted(podSpec));
        return PodSecurityLevels.of(manifest).workload("web").orElseThrow();
    }

    @Test
    void whatAPodLacksIsToldByLevel() {
        WorkloadLevel level = level("{hostNetwork: true, containers: [{name: a, image: x}]}");

        assertThat(level.level()).isEqualTo("privileged");
        assertThat(level.missing())
                .filteredOn(setting -> setting.level().equals("baseline"))
                .extracting(MissingSetting::field)
                .containsExactly("spec.template.spec.hostNetwork");
        assertThat(level.missing()).hasSize(5);
    }

    @Test
    void olderVersionsAskForLess() {
        WorkloadLevel level = level("""
                {securityContext: {runAsNonRoot: true},
                 containers: [{name: a, image: x, securityContext: {allowPrivilegeEscalation: false}}]}""");

        assertThat(level.level()).isEqualTo("baseline");
        assertThat(level.versions()).first().hasToString("restricted v1.0 to v1.18");
        assertThat(level.missing())
                .extracting(MissingSetting::field)
                .containsExactly(
                        "spec.template.spec.containers[0].securityContext.capabilities.drop",
                        "spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }

    @Test
    void aRestrictedPodLacksNothing() {
        WorkloadLevel level = level("""
                {securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}},
                 containers: [{name: a, image: x,
                   securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}""");

        assertThat(level.level()).isEqualTo("restricted");
        assertThat(level.versions()).hasSize(1);
        assertThat(level.missing()).isEmpty();
    }
}
