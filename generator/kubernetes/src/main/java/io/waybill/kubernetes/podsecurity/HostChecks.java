package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.Set;

/** The checks of what a pod shares with its node. */
final class HostChecks {

    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");

    private HostChecks() {}

    static void namespaces(Pod pod, int minor, Findings findings) {
        for (String field : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
            if (pod.spec().isTrue(field)) {
                findings.add(pod.spec(), field, "The pod shares a namespace with its node.", "Remove " + field + ".");
            }
        }
    }

    static void ports(Pod pod, int minor, Findings findings) {
        for (Pod.Container container : pod.containers()) {
            for (Part port : container.part().items("ports")) {
                long number = port.mapping().integer("hostPort").orElse(0L);
                if (number != 0) {
                    findings.add(
                            port,
                            "hostPort",
                            container.subject() + " uses port " + number + " of the node.",
                            "Remove hostPort, and use a Service.");
                }
            }
        }
    }

    /** Since 1.34, a probe or hook may not name another host than the pod. */
    static void probes(Pod pod, int minor, Findings findings) {
        for (Pod.Container container : pod.containers()) {
            for (String probe : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
                handler(container, container.part().field(probe), findings);
            }
            Part lifecycle = container.part().field("lifecycle");
            handler(container, lifecycle.field("postStart"), findings);
            handler(container, lifecycle.field("preStop"), findings);
        }
    }

    private static void handler(Pod.Container container, Part handler, Findings findings) {
        for (String kind : new String[] {"httpGet", "tcpSocket"}) {
            String host = handler.field(kind).text("host");
            if (!host.isEmpty()) {
                findings.add(
                        handler.field(kind),
                        "host",
                        container.subject() + " sends a probe or a hook to the host \"" + host + "\".",
                        "Remove host, so that the pod itself is asked.");
            }
        }
    }

    static void sysctls(Pod pod, int minor, Findings findings) {
        for (Part sysctl : pod.securityContext().items("sysctls")) {
            String name = sysctl.text("name");
            if (!SYSCTLS.contains(name) && !isLaterAllowed(name, minor)) {
                findings.add(sysctl, "name", "The sysctl \"" + name + "\" is not allowed.", "Remove it.");
            }
        }
    }

    /** The sysctls that became safe in 1.27, 1.29, 1.32 and 1.37. */
    private static boolean isLaterAllowed(String name, int minor) {
        return switch (name) {
            case "net.ipv4.ip_local_reserved_ports" -> minor >= 27;
            case "net.ipv4.tcp_keepalive_time",
                    "net.ipv4.tcp_fin_timeout",
                    "net.ipv4.tcp_keepalive_intvl",
                    "net.ipv4.tcp_keepalive_probes" -> minor >= 29;
            case "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem" -> minor >= 32;
            case "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat" -> minor >= 37;
            default -> false;
        };
    }
}
