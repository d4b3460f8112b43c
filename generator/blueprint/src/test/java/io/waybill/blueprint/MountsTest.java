package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mounts bring their volumes along. */
class MountsTest {

    @Test
    void aMountThatIsReadOnlySaysSo() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: a
                        volumeMounts: [{name: data, mountPath: /data, readOnly: true}]
                      volumes: [{name: data, emptyDir: {}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").mountReadOnly("/data", Volume.emptyDir("data")));
                """);
    }

    @Test
    void aVolumeMountedTwiceIsAVariable() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: a
                        volumeMounts: [{name: data, mountPath: /a}, {name: data, mountPath: /b}]
                      volumes: [{name: data, emptyDir: {}}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Volume data = Volume.emptyDir("data");
                    Container a = Container.named("a").mount("/a", data).mount("/b", data);
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void volumesInAnotherOrderThanTheirMountsKeepIt() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: a
                        volumeMounts: [{name: b, mountPath: /b}, {name: a, mountPath: /a}]
                      volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Volume b = Volume.emptyDir("b");
                    Volume a = Volume.emptyDir("a");
                    Container aContainer = Container.named("a").mount("/b", b).mount("/a", a);
                    return Deployment.named("web", aContainer).volumes(List.of(a, b));
                }
                """);
    }

    @Test
    void aVolumeThatNobodyMountsStays() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: a
                      volumes: [{name: data, emptyDir: {}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a")).volume(Volume.emptyDir("data"));
                """);
    }
}
