package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.PodSecurityContext;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.dsl.core.v1.WindowsSecurityContextOptions;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What pods share with their node. */
final class HostChecks {

    private static final int FIRST_FREE_PORT = 1024;
    private static final int SSH = 22;

    /** What the Pod Security Standards allow, as of 1.32 ({@code check_sysctls.go} of k8s.io/pod-security-admission). */
    private static final Set<String> SAFE_SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_wmem");

    static final List<LintCheck> ALL = List.of(
            recommended(
                    shared("host-network", "hostNetwork", "the network", PodSpec::hostNetwork)
                            .because("It reaches what listens on the node alone, sees its packets, and no NetworkPolicy"
                                    + " holds for it."),
                    "host-network",
                    "",
                    "hostNetworkSet"),
            recommended(
                    shared("host-pid", "hostPID", "the processes", PodSpec::hostPID)
                            .because("It sees their arguments and environment, and with root it can end them."),
                    "host-pid",
                    "",
                    "hostPIDSet"),
            recommended(
                    shared("host-ipc", "hostIPC", "the shared memory", PodSpec::hostIPC)
                            .because("It can read and write what processes of the node share."),
                    "host-ipc",
                    "",
                    "hostIPCSet"),
            recommended(
                    ManifestRule.forContainers()
                            .should("host-port", "not take a port of its node", (container, found) -> {
                                boolean isOnHost =
                                        container.pod().spec().hostNetwork().orElse(false);
                                for (int i = 0; i < container.get().ports().size(); i++) {
                                    int port = container
                                            .get()
                                            .ports()
                                            .get(i)
                                            .hostPort()
                                            .orElse(0);
                                    if (port > 0 && !isOnHost) {
                                        found.at(
                                                "ports[" + i + "].hostPort", "It takes port " + port + " of its node.");
                                    }
                                }
                            })
                            .because("Only one such pod fits on a node, and everyone who reaches the node reaches it.")
                            .fix("Remove hostPort, and use a Service."),
                    "",
                    "",
                    "hostPortSet"),
            recommended(
                    ManifestRule.forContainers()
                            .should("windows-host-process", "not be a process of its node", (container, found) -> {
                                if (Linux.setting(
                                                container,
                                                SecurityContext::windowsOptions,
                                                PodSecurityContext::windowsOptions)
                                        .flatMap(WindowsSecurityContextOptions::hostProcess)
                                        .orElse(false)) {
                                    found.at(
                                            "securityContext.windowsOptions.hostProcess",
                                            "It is a process of the node.");
                                }
                            })
                            .because("It has the node.")
                            .fix("Remove hostProcess."),
                    "",
                    "",
                    "hostProcess"),
            recommended(
                    ManifestRule.forPods()
                            .should(
                                    "unsafe-sysctls",
                                    "set safe sysctls only",
                                    (pod, found) -> pod.spec().securityContext().ifPresent(context -> {
                                        for (int i = 0; i < context.sysctls().size(); i++) {
                                            String name = context.sysctls()
                                                    .get(i)
                                                    .name()
                                                    .replace('/', '.');
                                            if (!SAFE_SYSCTLS.contains(name)) {
                                                found.at(
                                                        "securityContext.sysctls[" + i + "].name",
                                                        "The sysctl \"" + name + "\" is not a safe one.");
                                            }
                                        }
                                    }))
                            .because(
                                    "It can harm other pods of the node, and kubelets refuse it unless they are told not to.")
                            .fix("Remove it."),
                    "unsafe-sysctls",
                    "",
                    ""),
            recommended(
                    port("ssh-port", SSH, SSH, "not listen for SSH", "It listens for SSH.")
                            .because("Who gets a shell through it is in no audit log of the cluster.")
                            .fix("Use kubectl exec."),
                    "ssh-port",
                    "",
                    ""),
            strict(
                    port("low-port", 1, FIRST_FREE_PORT - 1, "listen above port 1023", "It listens below 1024.")
                            .because("Runtimes older than containerd 1.6 allow that to root only.")
                            .fix("Listen on a higher port; a Service can still have this one."),
                    "privileged-ports",
                    "",
                    ""));

    private HostChecks() {}

    private static ManifestRule shared(
            String id, String field, String what, Function<PodSpec, Optional<Boolean>> setting) {
        return ManifestRule.forPods()
                .should(id, "not share " + what + " of its node", (pod, found) -> {
                    if (setting.apply(pod.spec()).orElse(false)) {
                        found.at(field, "It shares " + what + " of its node.");
                    }
                })
                .fix("Remove " + field + ".");
    }

    private static ManifestRule port(String id, int first, int last, String what, String message) {
        return ManifestRule.forContainers().should(id, what, (container, found) -> {
            for (int i = 0; i < container.get().ports().size(); i++) {
                int port = container.get().ports().get(i).containerPort();
                if (port >= first && port <= last) {
                    found.at("ports[" + i + "].containerPort", message);
                }
            }
        });
    }
}
