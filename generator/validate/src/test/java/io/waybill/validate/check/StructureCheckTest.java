package io.waybill.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import org.junit.jupiter.api.Test;

/** What the schema allows and what it does not. */
class StructureCheckTest {

    @Test
    void reportsEveryFaultOfADocumentAtOnce() {
        assertThat(Judging.of("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: mysql
                  lables: {app: mysql}
                spec:
                  replicas: "1"
                  selector: mysql
                  template:
                    spec:
                      containers:
                      - image: mysql
                        ports:
                        - containerport: 3306
                        resources:
                          limits: {memory: lots}
                        env: {A: B}
                      nodeSelector: {component: true}
                      hostNetwork: 1
                """).marks())
                .containsExactly(
                        "12 required spec.template.spec.containers[0].name",
                        "14 required spec.template.spec.containers[0].ports[0].containerPort",
                        "14 unknown-field spec.template.spec.containers[0].ports[0].containerport",
                        "16 type spec.template.spec.containers[0].resources.limits.memory",
                        "17 type spec.template.spec.containers[0].env",
                        "18 type spec.template.spec.nodeSelector.component",
                        "19 type spec.template.spec.hostNetwork",
                        "5 unknown-field metadata.lables",
                        "7 type spec.replicas",
                        "8 type spec.selector");
    }

    @Test
    void saysWhatWasMeant() {
        Finding finding = Judging.of("""
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {selectr: {}}
                """).findings().get(0);

        assertThat(finding.message()).isEqualTo("A ServiceSpec has no field \"selectr\".");
        assertThat(finding.fix()).isEqualTo("Did you mean \"selector\"?");
        assertThat(finding.place()).hasToString("test.yaml:4:8");
        assertThat(finding.resource()).hasToString("v1 Service a");
    }

    @Test
    void treatsNullAsLeftOut() {
        assertThat(Judging.of("""
                apiVersion: v1
                kind: Service
                metadata: {name: a, labels: null}
                spec:
                  ports: null
                  clusterIP: None
                  type: ~
                status: null
                """).findings()).isEmpty();
    }

    @Test
    void acceptsEveryFormOfQuantitiesPortsMomentsAndBytes() {
        assertThat(Judging.of("""
                apiVersion: v1
                kind: Pod
                metadata: {name: a, creationTimestamp: "2026-01-31T08:30:00Z"}
                spec:
                  containers:
                  - name: a
                    image: a
                    resources: {limits: {cpu: 1, memory: 1.5Gi, example.com/a: 1e3, ephemeral-storage: 5., example.com/c: "1Gi "}}
                    ports: [{name: web, containerPort: 80}]
                    livenessProbe: {tcpSocket: {port: web}}
                    readinessProbe: {tcpSocket: {port: 80}}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: a}
                data: {a: YWJj, b: "", c: "YWJj\\n"}
                """).findings()).isEmpty();
    }

    @Test
    void refusesNumbersBeyondTheirRange() {
        assertThat(Judging.of("""
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata: {name: a}
                spec: {replicas: 3000000000, selector: {}}
                """).marks()).containsExactly("4 type spec.replicas");
    }

    @Test
    void asksNothingOfAStatusThatTheServerThrowsAway() {
        assertThat(Judging.of("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: a}
                status: {currentHealthy: 0, conditions: [{}], rocket: 1}
                """).marks()).containsExactly("4 unknown-field status.rocket");
    }

    @Test
    void asksForNoFieldThatServersDoWithout() {
        assertThat(Judging.of("1.20", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: a}
                spec: {}
                """).findings()).isEmpty();
    }

    @Test
    void looksAtNoValueThatTheTargetDropsUnread() {
        String yaml = """
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec:
                  ipFamilyPolicy: Dual
                  ports: [{port: 80}]
                """;

        assertThat(Judging.of("1.20", yaml).marks()).containsExactly("5 dropped-field spec.ipFamilyPolicy");
        assertThat(Judging.of("1.21", yaml).marks()).containsExactly("5 unsupported-value spec.ipFamilyPolicy");
    }

    @Test
    void saysWhichGateWouldKeepAField() {
        String yaml = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a}
                spec:
                  selector: {matchLabels: {a: b}}
                  serviceName: a
                  updateStrategy: {rollingUpdate: {maxUnavailable: 101%}}
                  template:
                    metadata: {labels: {a: b}}
                    spec: {containers: [{name: a, image: nginx}]}
                """;

        assertThat(Judging.of("1.36", yaml).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.DROPPED_FIELD);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.field()).isEqualTo("spec.updateStrategy.rollingUpdate.maxUnavailable");
            assertThat(finding.message())
                    .isEqualTo("Kubernetes 1.36 drops \"maxUnavailable\": the feature gate MaxUnavailableStatefulSet is"
                            + " off.");
        });
    }

    @Test
    void looksIntoTheItemsOfLists() {
        Judging judging = Judging.of("""
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: Namespace, metadata: {name: a}}
                - {apiVersion: v1, kind: Namespace, metadata: {nam: a}}
                """);

        assertThat(judging.marks()).containsExactly("5 required metadata.name", "5 unknown-field metadata.nam");
        assertThat(judging.summary()).isEqualTo(new Summary(2, 1, 1, 0));
    }
}
