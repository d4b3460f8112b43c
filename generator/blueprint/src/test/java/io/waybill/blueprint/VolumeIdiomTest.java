package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Volumes come along with the mounts that use them. */
class VolumeIdiomTest {

    @Test
    void aFolderOfTheNodeIsItsPath() {
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, hostPath: {path: /opt}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").mount("/data", Volume.hostPath("data", "/opt")));
                """);
    }

    @Test
    void aFolderOfTheNodeMayHaveAType() {
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, hostPath: {path: /opt, type: Directory}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").mount("/data", Volume.hostPath("data", "/opt", "Directory")));
                """);
    }

    @Test
    void anEmptyFolderMayHaveALimit() {
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, emptyDir: {sizeLimit: 1Gi}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").mount("/data", Volume.emptyDir("data", "1Gi")));
                """);
    }

    @Test
    void anEmptyFolderInMemoryIsWrittenFieldByField() {
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, emptyDir: {medium: Memory}}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named(
                            "web",
                            Container.named("a")
                                    .mount("/data", Volume.named("data").emptyDir(EmptyDirVolumeSource.of().medium("Memory"))));
                }
                """);
    }

    @Test
    void aFolderOfTheNetworkIsItsServerAndPath() {
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, nfs: {server: files, path: /a}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").mount("/data", Volume.nfs("data", "files", "/a")));
                """);
    }

    @Test
    void aVolumeOfAClaimNamesItsVariable() {
        String java = Written.body("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 1Gi}}
                ---
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
                        volumeMounts: [{name: data, mountPath: /data}]
                      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
                """);

        assertThat(java).isEqualTo("""
                PersistentVolumeClaim dataPersistentVolumeClaim = PersistentVolumeClaim.named("data")
                        .resources(VolumeResourceRequirements.of().request("storage", Quantity.parse("1Gi")))
                        .accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE);
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").mount("/data", Volume.persistentVolumeClaim("data", dataPersistentVolumeClaim)));
                return Manifest.of(dataPersistentVolumeClaim, web);
                """);
    }
}
