package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.core.v1.CSIVolumeSource;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.ConfigMapProjection;
import io.waybill.dsl.core.v1.DownwardAPIVolumeFile;
import io.waybill.dsl.core.v1.ObjectFieldSelector;
import io.waybill.dsl.core.v1.PersistentVolumeClaim;
import io.waybill.dsl.core.v1.PersistentVolumeClaimSpec;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.core.v1.VolumeProjection;
import org.junit.jupiter.api.Test;

/** Every kind of volume, and the YAML it becomes. */
class VolumeSourceTest {

    @Test
    void hostPath() {
        assertThat(Volume.hostPath("v", "/opt", "DirectoryOrCreate")).hasToString("""
                name: v
                hostPath:
                  type: DirectoryOrCreate
                  path: /opt
                """);
    }

    @Test
    void emptyDir() {
        assertThat(Volume.emptyDir("v")).hasToString("""
                name: v
                emptyDir: {}
                """);
    }

    @Test
    void emptyDirOfLimitedSize() {
        assertThat(Volume.emptyDir("v", "1Gi")).hasToString("""
                name: v
                emptyDir:
                  sizeLimit: 1Gi
                """);
    }

    @Test
    void refusesASizeThatIsNoQuantity() {
        assertThatThrownBy(() -> Volume.emptyDir("v", "1GB")).hasMessageContaining("\"1GB\" is not a quantity");
    }

    @Test
    void memory() {
        assertThat(Volume.memory("v", "64Mi")).hasToString("""
                name: v
                emptyDir:
                  medium: Memory
                  sizeLimit: 64Mi
                """);
    }

    @Test
    void configMap() {
        assertThat(Volume.configMap("v", ConfigMap.named("settings"))).hasToString("""
                name: v
                configMap:
                  name: settings
                """);
    }

    @Test
    void secret() {
        assertThat(Volume.secret("v", Secret.named("login"))).hasToString("""
                name: v
                secret:
                  secretName: login
                """);
    }

    @Test
    void declaredSecretIsASecretLikeAnyOther() {
        assertThat(Volume.secret("v", Secret.named("login").declared("user")))
                .isEqualTo(Volume.secret("v", Secret.named("login")));
    }

    @Test
    void persistentVolumeClaim() {
        assertThat(Volume.persistentVolumeClaim("v", PersistentVolumeClaim.named("disk")))
                .hasToString("""
                        name: v
                        persistentVolumeClaim:
                          claimName: disk
                        """);
    }

    @Test
    void nfs() {
        assertThat(Volume.nfs("v", "nfs.jds.com", "/share")).hasToString("""
                name: v
                nfs:
                  path: /share
                  server: nfs.jds.com
                """);
    }

    @Test
    void csi() {
        assertThat(Volume.csi("v", CSIVolumeSource.of("csi.jds.com").readOnly(true)))
                .hasToString("""
                        name: v
                        csi:
                          readOnly: true
                          driver: csi.jds.com
                        """);
    }

    @Test
    void downwardAPI() {
        assertThat(Volume.downwardAPI(
                        "v", DownwardAPIVolumeFile.of("labels").fieldRef(ObjectFieldSelector.of("metadata.labels"))))
                .hasToString("""
                        name: v
                        downwardAPI:
                          items:
                          - path: labels
                            fieldRef:
                              fieldPath: metadata.labels
                        """);
    }

    @Test
    void projected() {
        assertThat(Volume.projected(
                        "v",
                        VolumeProjection.of().configMap(ConfigMapProjection.of().name("settings"))))
                .hasToString("""
                        name: v
                        projected:
                          sources:
                          - configMap:
                              name: settings
                        """);
    }

    @Test
    void ephemeral() {
        assertThat(Volume.ephemeral("v", PersistentVolumeClaimSpec.of().storageClassName("fast")))
                .hasToString("""
                        name: v
                        ephemeral:
                          volumeClaimTemplate:
                            spec:
                              storageClassName: fast
                        """);
    }
}
