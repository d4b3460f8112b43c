package io.waybill.kubernetes.podsecurity;

import static io.waybill.kubernetes.podsecurity.Level.BASELINE;
import static io.waybill.kubernetes.podsecurity.Level.PRIVILEGED;
import static io.waybill.kubernetes.podsecurity.Level.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.core.v1.Capabilities;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.core.v1.PodOS;
import io.waybill.dsl.core.v1.PodSecurityContext;
import io.waybill.dsl.core.v1.SeccompProfile;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.dsl.core.v1.Sysctl;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.kind.WorkloadKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityTest {

    private static final int SERVER = 37;
    private static final SecurityContext HARDENED = SecurityContext.of()
            .allowPrivilegeEscalation(false)
            .capabilities(Capabilities.of().drop("ALL"));
    private static final PodSecurityContext UNPRIVILEGED =
            PodSecurityContext.of().runAsNonRoot(true).seccompProfile(SeccompProfile.of("RuntimeDefault"));
    private static final Container CONTAINER =
            Container.named("web").image("nginx:1").securityContext(HARDENED);

    private static io.waybill.dsl.core.v1.Pod pod(Container container) {
        return io.waybill.dsl.core.v1.Pod.named("web", container).securityContext(UNPRIVILEGED);
    }

    private static io.waybill.dsl.core.v1.Pod hardened() {
        return pod(CONTAINER);
    }

    private static List<Violation> violations(io.waybill.dsl.core.v1.Pod pod, Level level, int minor) {
        return PodSecurity.violations(
                Pod.of(pod.tree(), WorkloadKind.POD), new Policy(level, new PolicyVersion(minor)), SERVER);
    }

    private static List<String> fields(io.waybill.dsl.core.v1.Pod pod, Level level, int minor) {
        return violations(pod, level, minor).stream()
                .map(violation -> violation.path().toString())
                .toList();
    }

    @Test
    void aHardenedPodIsAllowedByTheRestrictedLevelOfEveryVersion() {
        for (int minor = 0; minor <= SERVER; minor++) {
            assertThat(violations(hardened(), RESTRICTED, minor))
                    .as("v1.%d", minor)
                    .isEmpty();
        }
    }

    @Test
    void whatTheDslCallsRestrictedIs() {
        var pod = io.waybill.dsl.core.v1.Pod.named("web", Container.named("web").image("nginx:1"))
                .initContainer(Container.named("setup").image("busybox:1"))
                .restricted();

        for (int minor = 0; minor <= SERVER; minor++) {
            assertThat(violations(pod, RESTRICTED, minor)).as("v1.%d", minor).isEmpty();
        }
    }

    @Test
    void aPodWithoutAnySecurityContextMeetsBaselineAndNamesAllThatRestrictedLacks() {
        var plain =
                io.waybill.dsl.core.v1.Pod.named("web", Container.named("web").image("nginx:1"));

        assertThat(violations(plain, BASELINE, SERVER)).isEmpty();
        assertThat(fields(plain, RESTRICTED, SERVER))
                .containsExactly(
                        "spec.containers[0].securityContext.allowPrivilegeEscalation",
                        "spec.containers[0].securityContext.capabilities.drop",
                        "spec.containers[0].securityContext.runAsNonRoot",
                        "spec.containers[0].securityContext.seccompProfile.type");
    }

    @Test
    void thePrivilegedLevelAllowsEverything() {
        var privileged = pod(CONTAINER.securityContext(SecurityContext.of().privileged(true)));

        assertThat(violations(privileged, PRIVILEGED, SERVER)).isEmpty();
        assertThat(fields(privileged, BASELINE, SERVER))
                .containsExactly("spec.containers[0].securityContext.privileged");
    }

    @Test
    void hostPortsPathsAndNamespacesAreRefusedByBaseline() {
        var pod = pod(CONTAINER
                        .ports(List.of(ContainerPort.of(80).hostPort(80)))
                        .mount("/data", Volume.hostPath("data", "/data")))
                .hostPID(true);

        assertThat(fields(pod, BASELINE, SERVER))
                .containsExactly("spec.hostPID", "spec.volumes[0].hostPath", "spec.containers[0].ports[0].hostPort");
    }

    @Test
    void aVolumeOnTheNodeIsReportedOnceByTheRestrictedLevel() {
        var pod = pod(CONTAINER.mount("/data", Volume.hostPath("data", "/data")));

        assertThat(violations(pod, RESTRICTED, SERVER))
                .singleElement()
                .satisfies(violation -> assertThat(violation.check()).isEqualTo("restrictedVolumes"));
    }

    @ParameterizedTest
    @CsvSource({
        "net.ipv4.ip_local_reserved_ports, 27",
        "net.ipv4.tcp_keepalive_time, 29",
        "net.ipv4.tcp_rmem, 32",
        "net.ipv4.tcp_slow_start_after_idle, 37",
        "net.ipv4.tcp_notsent_lowat, 37",
    })
    void sysctlsBecomeAllowedWithTheVersionThatFoundThemSafe(String name, int since) {
        var pod = hardened().securityContext(UNPRIVILEGED.sysctls(List.of(Sysctl.named(name, "1"))));

        assertThat(fields(pod, BASELINE, since - 1)).containsExactly("spec.securityContext.sysctls[0].name");
        assertThat(violations(pod, BASELINE, since)).isEmpty();
    }

    @Test
    void aPodWithAUserNamespaceMayRunAsRootSince135() {
        var pod = hardened()
                .securityContext(UNPRIVILEGED.runAsUser(0).runAsNonRoot(false))
                .hostUsers(false);

        assertThat(fields(pod, RESTRICTED, 34))
                .containsExactly("spec.securityContext.runAsNonRoot", "spec.securityContext.runAsUser");
        assertThat(violations(pod, RESTRICTED, 35)).isEmpty();
    }

    @Test
    void baselineRelaxesProcMountForUserNamespacesAndRestrictedDoesNot() {
        var pod = pod(CONTAINER.securityContext(HARDENED.procMount("Unmasked"))).hostUsers(false);

        assertThat(violations(pod, BASELINE, 35)).isEmpty();
        assertThat(fields(pod, BASELINE, 34)).containsExactly("spec.containers[0].securityContext.procMount");
        assertThat(fields(pod, RESTRICTED, 35)).containsExactly("spec.containers[0].securityContext.procMount");
    }

    @Test
    void aWindowsPodNeedsNoFieldsOfLinuxSince125() {
        var pod = io.waybill.dsl.core.v1.Pod.named("web", Container.named("web").image("nanoserver:1"))
                .securityContext(PodSecurityContext.of().runAsNonRoot(true))
                .os(PodOS.named("windows"));

        assertThat(violations(pod, RESTRICTED, 25)).isEmpty();
        assertThat(fields(pod, RESTRICTED, 24)).hasSize(3);
    }

    @Test
    void anOldVersionReadsSeccompFromAnnotations() {
        var pod = hardened().annotation("seccomp.security.alpha.kubernetes.io/pod", "unconfined");

        assertThat(fields(pod, BASELINE, 18))
                .containsExactly("metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]");
        assertThat(violations(pod, BASELINE, 19)).isEmpty();
    }

    @Test
    void aVersionNewerThanTheServerIsTheServersOwn() {
        var pod = pod(CONTAINER).securityContext(UNPRIVILEGED.runAsUser(0)).hostUsers(false);
        Policy newest = new Policy(RESTRICTED, new PolicyVersion(36));

        assertThat(PodSecurity.violations(Pod.of(pod.tree(), WorkloadKind.POD), newest, 34))
                .hasSize(1);
        assertThat(PodSecurity.violations(Pod.of(pod.tree(), WorkloadKind.POD), newest, 36))
                .isEmpty();
    }

    @Test
    void aVolumeThatNamesNoTypeIsAnEmptyDir() {
        Mapping volume = Mapping.empty().with("name", Scalar.of("cache"));
        Mapping spec = hardened().tree().mapping("spec").orElseThrow();
        Mapping pod = hardened().tree().with("spec", spec.with("volumes", io.waybill.dsl.tree.Sequence.of(volume)));

        assertThat(PodSecurity.violations(Pod.of(pod, WorkloadKind.POD), Policy.latest(RESTRICTED), SERVER))
                .isEmpty();
    }
}
