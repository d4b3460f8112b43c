package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where containers find the volumes of their pod as devices. */
class VolumeDeviceRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | volumeDevices: [{name: c, devicePath: /dev/a}]                                                 | ok
            1.36 | volumeDevices: [{name: v, devicePath: /dev/a}]                                                 | mismatch volumeDevices[0].name
            1.36 | volumeDevices: [{name: w, devicePath: /dev/a}]                                                 | unresolved volumeDevices[0].name
            1.36 | volumeDevices: [{name: c}]                                                                     | required volumeDevices[0].devicePath
            1.36 | volumeDevices: [{name: c, devicePath: /dev/../a}]                                              | invalid-format volumeDevices[0].devicePath
            1.36 | volumeDevices: [{name: c, devicePath: /dev/a}, {name: c, devicePath: /dev/b}]                  | duplicate-item volumeDevices[1].name
            1.36 | volumeDevices: [{name: c, devicePath: /a}], volumeMounts: [{name: v, mountPath: /a}]           | duplicate-item volumeMounts[0].mountPath, duplicate-item volumeDevices[0].devicePath
            1.36 | volumeDevices: [{name: c, devicePath: /a}], volumeMounts: [{name: c, mountPath: /b}]           | duplicate-item volumeMounts[0].name, duplicate-item volumeDevices[0].name
            """)
    void findsDevices(String minor, String fields, String expected) {
        assertThat(Pods.spec(
                                minor,
                                "volumes: [{name: v, emptyDir: {}}, {name: c, persistentVolumeClaim: {claimName: a}}], "
                                        + Pods.containers(fields))
                        .replace("containers[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.21 | volumeDevices: [{name: v, devicePath: /a}]  | ok
            1.20 | volumeDevices: [{name: v, devicePath: /a}]  | mismatch containers[0].volumeDevices[0].name
            """)
    void takesEphemeralVolumesForDevices(String minor, String fields, String expected) {
        assertThat(Pods.spec(
                        minor,
                        "volumes: [{name: v, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}], "
                                + Pods.containers(fields)))
                .isEqualTo(expected);
    }
}
