package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, deadlines, gates and claims of pods. */
class PodRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | serviceAccountName: deployer.v1       | ok
            1.36 | serviceAccountName: Deployer          | invalid-format serviceAccountName
            1.36 | serviceAccount: Deployer              | invalid-format serviceAccountName
            1.36 | nodeName: node_1                      | invalid-format nodeName
            1.36 | priorityClassName: High               | invalid-format priorityClassName
            1.36 | runtimeClassName: ""                  | unsupported-value runtimeClassName
            1.36 | runtimeClassName: gVisor              | invalid-format runtimeClassName
            1.36 | hostname: web.1                       | invalid-format hostname
            1.36 | hostname: web-1, subdomain: web       | ok
            1.36 | subdomain: -web                       | invalid-format subdomain
            1.36 | nodeSelector: {disk: ssd}             | ok
            1.36 | nodeSelector: {disk: "s s"}           | invalid-format nodeSelector
            1.36 | nodeSelector: {"a/b/c": d}            | invalid-format nodeSelector
            """)
    void checksNames(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.35 | hostnameOverride: db.example.com                                       | ok
            1.35 | hostnameOverride: db.example.com, hostNetwork: true                    | forbidden-field hostnameOverride
            1.35 | hostnameOverride: db.example.com, setHostnameAsFQDN: true              | forbidden-field hostnameOverride
            1.35 | hostnameOverride: a23456789.b23456789.c23456789.d23456789.e23456789.f23456789.g2345 | too-large hostnameOverride
            1.35 | hostnameOverride: DB                                                   | invalid-format hostnameOverride
            1.34 | hostnameOverride: DB                                                   | ok
            1.33 | hostnameOverride: db                                                   | unknown-field hostnameOverride
            """)
    void checksHostNamesOfTheirOwn(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.20 | activeDeadlineSeconds: 1           | ok
            1.20 | activeDeadlineSeconds: 0           | out-of-range activeDeadlineSeconds
            1.36 | activeDeadlineSeconds: 2147483648  | out-of-range activeDeadlineSeconds
            1.36 | preemptionPolicy: Never            | ok
            1.36 | preemptionPolicy: ""               | unsupported-value preemptionPolicy
            1.36 | preemptionPolicy: never            | unsupported-value preemptionPolicy
            1.18 | preemptionPolicy: never            | ok
            1.36 | restartPolicy: never               | unsupported-value restartPolicy
            1.36 | terminationGracePeriodSeconds: 0   | ok
            """)
    void checksDeadlinesAndPolicies(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.27 | schedulingGates: [{name: a.example/b}, {name: c}]      | ok
            1.27 | schedulingGates: [{name: a}, {name: a}]                | duplicate-item schedulingGates[1]
            1.27 | schedulingGates: [{name: ""}]                          | invalid-format schedulingGates[0]
            1.27 | schedulingGates: [{}]                                  | invalid-format schedulingGates[0]
            1.26 | schedulingGates: [{}]                                  | ok
            1.27 | schedulingGates: [{name: a}], nodeName: b              | forbidden-field nodeName
            1.26 | schedulingGates: [{name: a}], nodeName: b              | ok
            1.36 | readinessGates: [{conditionType: example.com/ready}]   | ok
            1.36 | readinessGates: [{conditionType: "is ready"}]          | invalid-format readinessGates[0].conditionType
            1.36 | readinessGates: [{}]                                   | required readinessGates[0].conditionType
            """)
    void checksGates(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.34 | resourceClaims: [{name: gpu, resourceClaimName: a}]                                 | ok
            1.34 | resourceClaims: [{name: GPU, resourceClaimTemplateName: a}]                         | invalid-format resourceClaims[0].name
            1.34 | resourceClaims: [{name: gpu}]                                                       | one-of resourceClaims[0]
            1.33 | resourceClaims: [{name: gpu}]                                                       | ok
            1.34 | resourceClaims: [{name: a, resourceClaimName: b, resourceClaimTemplateName: c}]     | one-of resourceClaims[0]
            1.34 | resourceClaims: [{name: a, resourceClaimName: B}]                                   | invalid-format resourceClaims[0].resourceClaimName
            1.34 | resourceClaims: [{name: a, resourceClaimName: b}, {name: a, resourceClaimName: c}]  | duplicate-item resourceClaims[1].name
            """)
    void checksClaims(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | containers: [{name: a, image: " b"}]                                                                  | invalid-format containers[0].image
            1.36 | containers: [{name: a, image: b}], initContainers: [{name: c, image: "b "}]                           | invalid-format initContainers[0].image
            1.36 | containers: [{name: a, image: b}], ephemeralContainers: [{name: c, image: b}]                         | forbidden-field ephemeralContainers
            1.22 | containers: [{name: a, image: b}], ephemeralContainers: [{name: c, image: b}]                         | ok
            1.36 | containers: [{name: a, image: b}], volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t}}]}}] | forbidden-field volumes[0].projected.sources[0].serviceAccountToken
            1.36 | containers: [{name: a, image: b}], serviceAccountName: c, volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t}}]}}] | ok
            """)
    void knowsWhatOnlyTemplatesMaySay(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | containers: [{name: a, image: " b"}]                                             | ok
            1.36 | containers: [{name: a, image: b}], schedulingGates: [{name: a}], nodeName: b     | ok
            1.36 | containers: [{name: a, image: b}], volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t}}]}}] | ok
            """)
    void letsTemplatesLeaveThingsOpen(String minor, String fields, String expected) {
        assertThat(Pods.template(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.20 | {apiVersion: v1, kind: Pod, metadata: {name: a}}                                           | required spec.containers
            1.36 | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}                   | required spec.containers
            1.36 | {apiVersion: v1, kind: PodTemplate, metadata: {name: a}, template: {}}                     | required template.spec.containers
            1.36 | {apiVersion: v1, kind: ReplicationController, metadata: {name: a}, spec: {selector: {a: b}, template: {metadata: {labels: {a: b}}}}} | required spec.template.spec.containers
            """)
    void needsContainers(String minor, String fields, String expected) {
        assertThat(Pods.judge(minor, fields, "")).isEqualTo(expected);
    }
}
