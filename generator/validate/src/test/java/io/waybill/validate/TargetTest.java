package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every Kubernetes minor judges by its own API. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "1.16, extensions/v1beta1, Ingress, deprecated-api",
        "1.21, extensions/v1beta1, Ingress, deprecated-api",
        "1.22, extensions/v1beta1, Ingress, removed-api",
        "1.18, networking.k8s.io/v1, Ingress, future-api",
        "1.19, networking.k8s.io/v1, Ingress, ''",
        "1.16, extensions/v1beta1, Deployment, removed-api",
        "1.20, batch/v1, CronJob, future-api",
        "1.21, batch/v1, CronJob, ''",
        "1.24, batch/v1beta1, CronJob, deprecated-api",
        "1.25, batch/v1beta1, CronJob, removed-api",
        "1.25, autoscaling/v2beta2, HorizontalPodAutoscaler, deprecated-api",
        "1.26, autoscaling/v2beta2, HorizontalPodAutoscaler, removed-api",
        "1.24, policy/v1beta1, PodSecurityPolicy, deprecated-api",
        "1.25, policy/v1beta1, PodSecurityPolicy, removed-api",
        "1.28, flowcontrol.apiserver.k8s.io/v1beta2, FlowSchema, deprecated-api",
        "1.29, flowcontrol.apiserver.k8s.io/v1beta2, FlowSchema, removed-api",
        "1.29, flowcontrol.apiserver.k8s.io/v1, FlowSchema, ''",
        "1.36, events.k8s.io/v1beta1, Event, removed-api",
        "1.36, v1, Event, ''",
        "1.31, flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, deprecated-api",
        "1.33, resource.k8s.io/v1beta1, ResourceClaim, disabled-api",
        "1.36, scheduling.k8s.io/v1alpha2, Workload, disabled-api",
        "1.20, batch/v2alpha1, CronJob, disabled-api",
        "1.21, batch/v2alpha1, CronJob, removed-api",
        "1.36, apps/v1, Ingress, unknown-kind",
        "1.30, apps/v1, Rocket, unknown-kind"
    })
    void saysWhetherAKindIsServed(String minor, String apiVersion, String kind, String rule) {
        String yaml = "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: a}}";

        assertThat(Judging.of(minor, yaml).findings().stream()
                        .map(finding -> finding.rule().id())
                        .filter(id -> id.endsWith("-api") || id.equals("unknown-kind")))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "batch/v2alpha1, CronJob, apiVersion, Use apiVersion batch/v1.",
        "events.k8s.io/v1beta1, Event, apiVersion, Use apiVersion events.k8s.io/v1.",
        "resource.k8s.io/v1alpha2, ResourceClass, apiVersion, Remove it; nothing replaces it.",
        "v1, Ingress, kind, Use apiVersion networking.k8s.io/v1.",
        "apps/v9, Deployment, kind, Use apiVersion apps/v1.",
        "apps/v1, Deploiment, kind, 'Did you mean \"Deployment\"?'"
    })
    void saysWhatToUseInstead(String apiVersion, String kind, String field, String fix) {
        String yaml = "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: a}}";

        Finding finding = Judging.of("1.36", yaml).findings().get(0);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.fix()).isEqualTo(fix);
    }

    @Test
    void namesTheMinorThatBroughtAField() {
        Finding finding = Judging.of("1.20", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a}
                spec: {selector: {}, template: {}, serviceName: a, minReadySeconds: 5}
                """).findings().get(0);

        assertThat(finding.message())
                .isEqualTo("A StatefulSetSpec has no field \"minReadySeconds\" in Kubernetes 1.20.");
        assertThat(finding.fix()).isEqualTo("Remove it, or target Kubernetes 1.22, which added it.");
    }

    @Test
    void knowsSinceWhenAFieldIsOptional() {
        String yaml = """
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata: {name: a}
                spec: {backend: {servicePort: 80}, rules: [{host: a.example.com}]}
                """;

        assertThat(Judging.of("1.17", yaml).marks()).contains("4 required spec.backend.serviceName");
        assertThat(Judging.of("1.17", yaml.replace("{servicePort", "{serviceName: a, servicePort"))
                        .marks())
                .doesNotContain("4 required spec.backend.serviceName");
    }
}
