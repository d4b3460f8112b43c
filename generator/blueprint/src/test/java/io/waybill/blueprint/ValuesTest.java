package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values are written as the Java that setters take. */
class ValuesTest {

    @Test
    void quotesAndBackslashesAreEscaped() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: 'say "hi" \\ '
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "say \\"hi\\" \\\\ ");
                """);
    }

    @Test
    void severalLinesAreATextBlock() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: |
                    one
                      two
                  b: |-
                    no
                    end
                """);

        assertThat(java).isEqualTo("""
                private static ConfigMap settingsConfigMap() {
                    return ConfigMap.named("settings")
                            .data("a", \"""
                                    one
                                      two
                                    \""")
                            .data("b", \"""
                                    no
                                    end\\
                                    \""");
                }
                """);
    }

    @Test
    void bytesThatAreTextAreReadable() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Secret
                metadata: {name: db}
                data: {user: cm9vdA==}
                """);

        assertThat(java).isEqualTo("""
                Secret dbSecret = Secret.named("db").data("user", "root".getBytes(StandardCharsets.UTF_8));
                """);
    }

    @Test
    void bytesThatAreNoTextStayEncoded() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Secret
                metadata: {name: db}
                data: {key: AP8=}
                """);

        assertThat(java).isEqualTo("""
                Secret dbSecret = Secret.named("db").data("key", Base64.getDecoder().decode("AP8="));
                """);
    }

    @Test
    void momentsAreInstants() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Event
                metadata: {name: e}
                involvedObject: {}
                firstTimestamp: '2020-01-02T03:04:05Z'
                """);

        assertThat(java).isEqualTo("""
                Event eEvent = Event.named("e", ObjectReference.of()).firstTimestamp(Instant.parse("2020-01-02T03:04:05Z"));
                """);
    }

    @Test
    void valuesOfAnEnumAreItsConstants() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {restartPolicy: Always, containers: [{name: a, imagePullPolicy: Never}]}
                """);

        assertThat(java).isEqualTo("""
                Pod web = Pod.named("web", PodSpec.of(List.of(Container.named("a").imagePullPolicy(ImagePullPolicy.NEVER))))
                        .restartPolicy(RestartPolicy.ALWAYS);
                """);
    }

    @Test
    void valuesThatAnEnumDoesNotHaveAreTexts() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {restartPolicy: Sometimes, containers: [{name: a}]}
                """);

        assertThat(java).isEqualTo("""
                Pod web = Pod.named("web", PodSpec.of(List.of(Container.named("a")))).restartPolicy("Sometimes");
                """);
    }

    @Test
    void numbersBeyondAnIntAreLong() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {activeDeadlineSeconds: 4294967296, containers: [{name: a, securityContext: {runAsUser: 1000}}]}
                """);

        assertThat(java).isEqualTo("""
                private static Pod web() {
                    return Pod.named(
                                    "web",
                                    PodSpec.of(List.of(Container.named("a").securityContext(SecurityContext.of().runAsUser(1000)))))
                            .activeDeadlineSeconds(4294967296L);
                }
                """);
    }

    @Test
    void aPercentageIsCalledSo() {
        String java = Written.resource("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: web}
                spec: {maxUnavailable: 20%}
                """);

        assertThat(java).isEqualTo("""
                PodDisruptionBudget webPodDisruptionBudget = PodDisruptionBudget.named("web").maxUnavailable("20%");
                """);
    }

    @Test
    void aQuantityIsParsed() {
        String java = Written.resource("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: disk}
                spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteOnce, ReadOnlyMany], hostPath: {path: /disk}}
                """);

        assertThat(java).isEqualTo("""
                PersistentVolume diskPersistentVolume = PersistentVolume.named("disk")
                        .accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE, PersistentVolumeAccessMode.READ_ONLY_MANY)
                        .capacity("storage", Quantity.parse("5Gi"))
                        .hostPath(HostPathVolumeSource.of("/disk"));
                """);
    }

    @Test
    void whatIsNoQuantityIsSetOnTheTree() {
        String java = Written.resource("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: disk}
                spec: {capacity: {storage: much}}
                """);

        assertThat(java).isEqualTo("""
                private static PersistentVolume diskPersistentVolume() {
                    return PersistentVolume.named("disk")
                            .spec(PersistentVolumeSpec.from(PersistentVolumeSpec.of()
                                    .tree()
                                    .with("capacity", Mapping.empty().with("storage", Scalar.of("much")))));
                }
                """);
    }

    @Test
    void marksOfATextBlockAreEscaped() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: "one\\n\\"\\"\\"\\nend \\n"
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings")
                        .data("a", \"""
                                one
                                ""\\"
                                end\\s
                                \""");
                """);
    }

    @Test
    void controlCharactersAreEscaped() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: "\\0\\t\\u202e\\r"
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "\\000\\t\\u202e\\r");
                """);
    }
}
