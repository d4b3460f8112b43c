package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.apps.v1.StatefulSet;
import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.core.v1.Volume;
import org.junit.jupiter.api.Test;

/** A claim is declared where it is mounted, and ends up in the StatefulSet. */
class ClaimTest {

    private final Container db = Container.named("db")
            .mount("/data", Volume.claim("data", "10Gi").storageClassName("fast"))
            .mount("/tmp", Volume.emptyDir("tmp"));

    @Test
    void eachPodOfAStatefulSetGetsItsClaim() {
        assertThat(StatefulSet.named("db", db).toString()).endsWith("""
                    spec:
                      containers:
                      - name: db
                        volumeMounts:
                        - name: data
                          mountPath: /data
                        - name: tmp
                          mountPath: /tmp
                      volumes:
                      - name: tmp
                        emptyDir: {}
                  volumeClaimTemplates:
                  - apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata:
                      name: data
                    spec:
                      resources:
                        requests:
                          storage: 10Gi
                      accessModes:
                      - ReadWriteOnce
                      storageClassName: fast
                """);
    }

    @Test
    void twoContainersMountOneClaim() {
        Container reader = Container.named("reader")
                .mount("/in", Volume.claim("data", "10Gi").storageClassName("fast"));

        assertThat(StatefulSet.named("db", db, reader).spec().volumeClaimTemplates())
                .hasSize(1);
        assertThat(StatefulSet.named("db", db).container(reader).spec().volumeClaimTemplates())
                .hasSize(1);
    }

    @Test
    void twoClaimsOfOneNameAreRefused() {
        Container other = Container.named("other").mount("/in", Volume.claim("data", "20Gi"));

        assertThatThrownBy(() -> StatefulSet.named("db", db, other))
                .hasMessageStartingWith("Two different claims of one StatefulSet are named \"data\"");
    }

    @Test
    void whatIsNotAStatefulSetCannotMakeClaims() {
        assertThatThrownBy(() -> Deployment.named("db", db))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The Deployment \"db\" cannot have claims of its own");
        assertThatThrownBy(() -> Pod.named("db", db)).hasMessageStartingWith("The Pod \"db\" cannot have claims");
        assertThatThrownBy(() -> CronJob.named("db", "0 3 * * *", RestartPolicy.NEVER, db))
                .hasMessageStartingWith("The CronJob \"db\" cannot have claims");
    }
}
