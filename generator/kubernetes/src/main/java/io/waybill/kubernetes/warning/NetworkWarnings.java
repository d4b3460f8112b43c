package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;

/** Warnings about Services, Ingresses, policies and endpoints. */
final class NetworkWarnings {

    private static final String EXTERNAL_IPS = "externalIPs";
    private static final String EXTERNAL_NAME = "ExternalName";
    private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
    private static final String CLASS = "kubernetes.io/ingress.class";

    /** Controllers that manage endpoints write addresses in the standard form. */
    private static final String SLICE_MANAGER = "endpointslice.kubernetes.io/managed-by";

    private static final String ENDPOINTS_MANAGER = "endpoints.kubernetes.io/managed-by";

    private NetworkWarnings() {}

    /** pkg/api/service/warnings.go, 1.36. */
    static void service(Part service, Warnings warnings) {
        Part annotations = service.field("metadata").field("annotations");
        if (annotations.has(HINTS) && warnings.isAtLeast(Since.NODES_AND_SECRETS)) {
            warnings.addKey(
                    annotations,
                    HINTS,
                    "The annotation \"" + HINTS + "\" is deprecated.",
                    "Use service.kubernetes.io/topology-mode, or the field trafficDistribution.");
        }
        Part spec = service.field("spec");
        String type = spec.text("type").isEmpty() ? "ClusterIP" : spec.text("type");
        boolean isHeadless = type.equals("ClusterIP") && spec.text("clusterIP").equals("None");
        if (isHeadless && warnings.isAtLeast(Since.HEADLESS_SERVICES)) {
            headless(spec, warnings);
        }
        if (warnings.isAtLeast(Since.SERVICE_TYPES)) {
            names(spec, type.equals(EXTERNAL_NAME), warnings);
        }
        if (warnings.isAtLeast(Since.SERVICE_ADDRESSES)) {
            addresses(spec, warnings);
        }
        boolean hasExternal = !spec.texts(EXTERNAL_IPS).isEmpty();
        if (hasExternal && !isHeadless && !type.equals(EXTERNAL_NAME) && warnings.isAtLeast(Since.EXTERNAL_IPS)) {
            warnings.add(
                    spec,
                    EXTERNAL_IPS,
                    "externalIPs is deprecated, and some clusters do not implement it.",
                    "Use a Service of the type LoadBalancer, or a Gateway.");
        }
        if (spec.text("trafficDistribution").equals("PreferClose") && warnings.isAtLeast(Since.PREFER_SAME_ZONE)) {
            warnings.add(
                    spec,
                    "trafficDistribution",
                    "The value PreferClose is deprecated.",
                    "Use PreferSameZone, which means the same.");
        }
    }

    private static void headless(Part spec, Warnings warnings) {
        ignored(spec, "loadBalancerIP", !spec.text("loadBalancerIP").isEmpty(), warnings);
        ignored(spec, EXTERNAL_IPS, !spec.texts(EXTERNAL_IPS).isEmpty(), warnings);
        String affinity = spec.text("sessionAffinity");
        ignored(spec, "sessionAffinity", !affinity.isEmpty() && !affinity.equals("None"), warnings);
    }

    private static void names(Part spec, boolean isName, Warnings warnings) {
        if (isName && !spec.texts(EXTERNAL_IPS).isEmpty()) {
            warnings.add(
                    spec,
                    EXTERNAL_IPS,
                    "A Service of the type ExternalName ignores externalIPs.",
                    "Remove externalIPs.");
        }
        if (!isName && !spec.text("externalName").isEmpty()) {
            warnings.add(
                    spec,
                    "externalName",
                    "Only a Service of the type ExternalName uses externalName.",
                    "Remove externalName, or set the type to ExternalName.");
        }
    }

    private static void ignored(Part spec, String field, boolean isSet, Warnings warnings) {
        if (isSet) {
            warnings.add(spec, field, "A headless Service ignores " + field + ".", "Remove " + field + ".");
        }
    }

    private static void addresses(Part spec, Warnings warnings) {
        String clusterIp = spec.text("clusterIP");
        if (!clusterIp.equals("None")) {
            if (spec.has("clusterIPs")) {
                AddressWarnings.addresses(spec, "clusterIPs", warnings);
            } else {
                AddressWarnings.address(spec, "clusterIP", warnings);
            }
        }
        AddressWarnings.addresses(spec, EXTERNAL_IPS, warnings);
        AddressWarnings.address(spec, "loadBalancerIP", warnings);
        if (warnings.isAtLeast(Since.LEGACY_ADDRESSES)) {
            AddressWarnings.networks(spec, "loadBalancerSourceRanges", warnings);
        }
    }

    static void ingress(Part ingress, Warnings warnings) {
        Part annotations = ingress.field("metadata").field("annotations");
        if (warnings.isAtLeast(Since.INGRESSES_AND_ENDPOINTS)
                && annotations.has(CLASS)
                && !ingress.field("spec").has("ingressClassName")) {
            warnings.addKey(
                    annotations,
                    CLASS,
                    "The annotation \"" + CLASS + "\" is deprecated.",
                    "Use the field spec.ingressClassName.");
        }
    }

    static void policy(Part policy, Warnings warnings) {
        if (warnings.isAtLeast(Since.LEGACY_ADDRESSES)) {
            Part spec = policy.field("spec");
            spec.items("ingress").forEach(rule -> rule.items("from").forEach(peer -> block(peer, warnings)));
            spec.items("egress").forEach(rule -> rule.items("to").forEach(peer -> block(peer, warnings)));
        }
    }

    private static void block(Part peer, Warnings warnings) {
        Part block = peer.field("ipBlock");
        AddressWarnings.network(block, "cidr", warnings);
        AddressWarnings.networks(block, "except", warnings);
    }

    static void endpointSlice(Part slice, Warnings warnings) {
        if (slice.text("addressType").equals("FQDN") && warnings.isAtLeast(Since.INGRESSES_AND_ENDPOINTS)) {
            warnings.add(
                    slice.field("spec"),
                    "addressType",
                    "Endpoints of the address type FQDN are deprecated.",
                    "Use IPv4 or IPv6 addresses.");
        }
        String manager = slice.field("metadata").field("labels").text(SLICE_MANAGER);
        boolean isOwn = manager.equals("endpointslice-controller.k8s.io")
                || manager.equals("endpointslicemirroring-controller.k8s.io");
        if (warnings.isAtLeast(Since.LEGACY_ADDRESSES) && !isOwn) {
            slice.items("endpoints").forEach(one -> AddressWarnings.addresses(one, "addresses", warnings));
        }
    }

    static void endpoints(Part endpoints, Warnings warnings) {
        String manager = endpoints.field("metadata").field("labels").text(ENDPOINTS_MANAGER);
        if (!warnings.isAtLeast(Since.LEGACY_ADDRESSES) || manager.equals("endpoint-controller")) {
            return;
        }
        for (Part subset : endpoints.items("subsets")) {
            subset.items("addresses").forEach(address -> AddressWarnings.address(address, "ip", warnings));
            subset.items("notReadyAddresses").forEach(address -> AddressWarnings.address(address, "ip", warnings));
        }
    }
}
