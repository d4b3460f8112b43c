package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressSpec;
import io.waybill.dsl.networking.v1.NetworkPolicy;
import io.waybill.dsl.networking.v1.NetworkPolicyPeer;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.CheckedPod;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Offences;
import java.util.List;

/** Who reaches what. */
final class NetworkChecks {

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forManifests()
                            .should("no-network-policy", "select each pod by a NetworkPolicy", NetworkChecks::isolation)
                            .because("Every pod of the cluster reaches it, and it reaches every other.")
                            .fix("Add a NetworkPolicy that selects it."),
                    "non-isolated-pod",
                    "pod-networkpolicy",
                    "missingNetworkPolicy"),
            recommended(
                    ManifestRule.forManifests()
                            .should("idle-policy-peer", "name peers that exist", NetworkChecks::peers)
                            .because("Nobody is let in by it.")
                            .fix("Select labels that pods of this namespace have."),
                    "dangling-networkpolicypeer-podselector",
                    "",
                    ""),
            recommended(
                    ManifestRule.forKind(Ingress.class)
                            .should(
                                    "no-tls",
                                    "serve its hosts by TLS",
                                    (ingress, found) -> ingress.spec().ifPresent(spec -> hosts(spec, found)))
                            .because("Passwords and cookies cross the network as text.")
                            .fix("Add the host to tls, with a Secret that has its certificate."),
                    "",
                    "",
                    "tlsSettingsMissing"),
            recommended(
                    type("node-port", "NodePort", "not open a port of every node")
                            .because("Everyone who reaches a node reaches it, past Ingresses and their TLS.")
                            .fix("Use ClusterIP and an Ingress."),
                    "exposed-services",
                    "service-type",
                    ""),
            strict(
                    type("open-load-balancer", "LoadBalancer", "let known networks in")
                            .because("The whole internet reaches it, if the cluster is on it.")
                            .fix("Set loadBalancerSourceRanges."),
                    "exposed-services",
                    "",
                    ""));

    private NetworkChecks() {}

    private static ManifestRule type(String id, String type, String what) {
        return ManifestRule.forKind(Service.class)
                .should(
                        id,
                        what,
                        (service, found) -> service.spec().ifPresent(spec -> {
                            boolean isLimited = !spec.loadBalancerSourceRanges().isEmpty();
                            if (spec.type().orElse("").equals(type) && !isLimited) {
                                found.at("spec.type", "The Service is a " + type + ".");
                            }
                        }));
    }

    /** Where policies of another API are among the resources, they may select pods in ways of their own. */
    private static void isolation(CheckedManifest manifest, Offences found) {
        List<Resource<?>> policies = Others.ofKind(manifest, "NetworkPolicy").toList();
        boolean hasOthers = manifest.resources().stream()
                .anyMatch(resource -> resource.kind().endsWith("NetworkPolicy")
                        && !resource.apiVersion().startsWith("networking.k8s.io/")
                        && !resource.apiVersion().startsWith("extensions/"));
        if (!hasOthers) {
            manifest.pods().stream()
                    .filter(pod -> !pod.spec().hostNetwork().orElse(false))
                    .filter(pod -> policies.stream().noneMatch(policy -> selects(policy, pod)))
                    .forEach(pod -> found.on(pod.resource()).add("No NetworkPolicy selects its pods."));
        }
    }

    /** A policy without podSelector selects all pods, as one with an empty one does. */
    private static boolean selects(Resource<?> policy, CheckedPod pod) {
        boolean selectsAll = Others.spec(policy).mapping("podSelector").isEmpty();
        return selectsAll && policy.namespace().orElse("").equals(pod.namespace())
                || Others.selects(policy, "podSelector", pod);
    }

    private static void peers(CheckedManifest manifest, Offences found) {
        for (NetworkPolicy policy : manifest.resources(NetworkPolicy.class)) {
            policy.spec().ifPresent(spec -> {
                for (int i = 0; i < spec.ingress().size(); i++) {
                    peers(manifest, policy, spec.ingress().get(i).from(), "spec.ingress[" + i + "].from", found);
                }
                for (int i = 0; i < spec.egress().size(); i++) {
                    peers(manifest, policy, spec.egress().get(i).to(), "spec.egress[" + i + "].to", found);
                }
            });
        }
    }

    private static void peers(
            CheckedManifest manifest,
            NetworkPolicy policy,
            List<NetworkPolicyPeer> peers,
            String path,
            Offences found) {
        for (int i = 0; i < peers.size(); i++) {
            LabelSelector selector = peers.get(i).podSelector().orElseGet(LabelSelector::of);
            boolean isOfNamespace = peers.get(i).podSelector().isPresent()
                    && peers.get(i).namespaceSelector().isEmpty();
            if (isOfNamespace
                    && !selector.tree().isEmpty()
                    && !manifest.hasPods(policy.namespace().orElse(""), selector)) {
                found.on(policy).at(path + "[" + i + "].podSelector", "The peer selects no pod here.");
            }
        }
    }

    private static void hosts(IngressSpec spec, Offences found) {
        List<String> covered =
                spec.tls().stream().flatMap(tls -> tls.hosts().stream()).toList();
        boolean coversAll = spec.tls().stream().anyMatch(tls -> tls.hosts().isEmpty());
        for (int i = 0; i < spec.rules().size(); i++) {
            String host = spec.rules().get(i).host().orElse("");
            String wildcard = "*" + host.substring(Math.max(0, host.indexOf('.')));
            if (!coversAll && !host.isEmpty() && !covered.contains(host) && !covered.contains(wildcard)) {
                found.at("spec.rules[" + i + "].host", "The host \"" + host + "\" is served without TLS.");
            }
        }
    }
}
