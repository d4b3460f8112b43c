package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What is filled into Services and NetworkPolicies. The first family of the cluster is taken to be IPv4; addresses and
 * ports that the server chooses are not known.
 */
final class ServiceCompletion {

    private static final int DUAL_STACK = 21;
    private static final int INTERNAL_TRAFFIC = 22;
    private static final int EXTERNAL_ADDRESSES = 26;

    private ServiceCompletion() {}

    /** SetDefaults_Service, and the addresses that go with one another. */
    static void complete(Draft service) {
        service.inside("spec", spec -> {
            sessions(spec);
            traffic(spec);
            if (!spec.is("type", "ExternalName")) {
                addresses(spec);
                if (spec.isFrom(DUAL_STACK)) {
                    families(spec);
                }
            }
        });
    }

    private static void sessions(Draft spec) {
        if (spec.is("sessionAffinity", "None")) {
            spec.remove("sessionAffinityConfig");
        } else if (spec.is("sessionAffinity", "ClientIP")) {
            spec.inside(
                    "sessionAffinityConfig",
                    config -> config.inside("clientIP", address -> address.fill("timeoutSeconds", 10800)));
        }
    }

    private static void traffic(Draft spec) {
        boolean balanced = spec.is("type", "LoadBalancer");
        boolean reachable = balanced
                || spec.is("type", "NodePort")
                || spec.is("type", "ClusterIP")
                        && spec.isFrom(EXTERNAL_ADDRESSES)
                        && !spec.items("externalIPs").isEmpty();
        if (reachable) {
            spec.fill("externalTrafficPolicy", "Cluster");
        }
        if (!spec.isFrom(INTERNAL_TRAFFIC)) {
            return;
        }
        if (balanced) {
            spec.fill("allocateLoadBalancerNodePorts", true);
        }
        if (spec.is("type", "ExternalName")) {
            spec.remove("internalTrafficPolicy");
        } else {
            spec.fill("internalTrafficPolicy", "Cluster");
        }
    }

    /** The first of the addresses is the address: normalizeClusterIPs. */
    private static void addresses(Draft spec) {
        if (spec.isFrom(20)
                && spec.get("clusterIP") instanceof Scalar address
                && !address.text().isEmpty()) {
            spec.fill("clusterIPs", Sequence.of(address));
        }
        List<Node> addresses = spec.items("clusterIPs");
        if (!addresses.isEmpty()) {
            spec.fill("clusterIP", addresses.get(0));
        }
    }

    /** initIPFamilyFields. */
    private static void families(Draft spec) {
        boolean headless = spec.is("clusterIP", "None");
        boolean pointsNowhere = spec.mapping("selector").isEmpty();
        spec.fill("ipFamilyPolicy", headless && pointsNowhere ? "RequireDualStack" : "SingleStack");
        List<Node> families = new ArrayList<>(spec.items("ipFamilies"));
        if (families.isEmpty()) {
            familiesOf(spec.items("clusterIPs"), families);
        }
        if (families.isEmpty()) {
            families.add(Scalar.of("IPv4"));
        }
        if (families.size() == 1 && spec.is("ipFamilyPolicy", "RequireDualStack")) {
            families.add(Scalar.of(families.get(0).equals(Scalar.of("IPv4")) ? "IPv6" : "IPv4"));
        }
        boolean known = !spec.is("ipFamilyPolicy", "PreferDualStack") || families.size() == 2;
        if (known) {
            spec.put("ipFamilies", Sequence.of(families));
        }
    }

    private static void familiesOf(List<Node> addresses, List<Node> families) {
        for (Node address : addresses) {
            if (address instanceof Scalar text && !text.text().equals("None")) {
                families.add(Scalar.of(text.text().contains(":") ? "IPv6" : "IPv4"));
            }
        }
    }

    /** The port of the pods is that of the Service. */
    static void port(Draft port) {
        port.fill("targetPort", port.get("port"));
    }

    /** SetDefaults_NetworkPolicy. */
    static void policyTypes(Draft spec) {
        if (spec.items("policyTypes").isEmpty()) {
            List<Node> types = new ArrayList<>(List.of(Scalar.of("Ingress")));
            if (!spec.items("egress").isEmpty()) {
                types.add(Scalar.of("Egress"));
            }
            spec.put("policyTypes", Sequence.of(types));
        }
    }
}
