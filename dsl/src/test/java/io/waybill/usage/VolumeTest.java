package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.core.v1.VolumeMount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who mounts a volume puts it into the pod. */
class VolumeTest {

    private final Volume data = Volume.hostPath("data", "/opt/data");
    private final Container container = Container.named("app");

    @Test
    void aMountedVolumeLandsInThePod() {
        assertThat(PodSpec.of(List.of(container.mount("/data", data)))).hasToString("""
                containers:
                - name: app
                  volumeMounts:
                  - name: data
                    mountPath: /data
                volumes:
                - name: data
                  hostPath:
                    path: /opt/data
                """);
    }

    @Test
    void aVolumeThatTwoContainersMountLandsInThePodOnce() {
        Deployment deployment = Deployment.named(
                "app", container.mount("/a", data), Container.named("other").mountReadOnly("/b", data));

        assertThat(deployment.podSpec().volumes()).containsExactly(data);
    }

    @Test
    void aVolumeOfAnInitContainerLandsInThePod() {
        Deployment deployment = Deployment.named("app", container)
                .initContainer(Container.named("init").mount("/a", data));

        assertThat(deployment.podSpec().volumes()).containsExactly(data);
    }

    @Test
    void refusesTwoDifferentVolumesOfOneName() {
        Container other = Container.named("other").mount("/b", Volume.emptyDir("data"));

        assertThatThrownBy(() -> Deployment.named("app", container.mount("/a", data), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        Two different volumes of one pod are named "data":
                        name: data
                        hostPath:
                          path: /opt/data
                        and:
                        name: data
                        emptyDir: {}
                        """);
    }

    @Test
    void mountsReadOnly() {
        assertThat(container.mountReadOnly("/data", data)).hasToString("""
                name: app
                volumeMounts:
                - name: data
                  mountPath: /data
                  readOnly: true
                """);
    }

    @Test
    void mountsAPartOfAVolume() {
        assertThat(container.mount("/data", data, "sub")).hasToString("""
                name: app
                volumeMounts:
                - name: data
                  mountPath: /data
                  subPath: sub
                """);
    }

    @Test
    void mountsAsAMountSaysUnderTheNameOfTheVolume() {
        VolumeMount mount = VolumeMount.named("any", "/data").mountPropagation("HostToContainer");

        assertThat(container.mount(mount, data)).hasToString("""
                name: app
                volumeMounts:
                - name: data
                  mountPath: /data
                  mountPropagation: HostToContainer
                """);
    }

    @Test
    void mountingLeavesTheContainerAsItWas() {
        Container mounted = container.mount("/data", data);

        assertThat(Deployment.named("app", container).podSpec().volumes()).isEmpty();
        assertThat(Deployment.named("app", mounted).podSpec().volumes()).hasSize(1);
    }
}
