package io.waybill.kubernetes.podsecurity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an API server is told of Pod Security: the policies of Namespaces without labels, and what is exempt. That is a {@code
 * PodSecurityConfiguration} of pod-security.admission.config.k8s.io, by itself or in an {@code AdmissionConfiguration}
 * (pod-security-admission, admission/api/v1/types.go, 1.36). Users are exempt from nothing, as it is not known who they are.
 *
 * @param defaults what holds for Namespaces without labels
 * @param namespaces the Namespaces that are exempt
 * @param runtimeClasses the RuntimeClasses whose pods are exempt
 */
public record ClusterPolicy(NamespacePolicy defaults, Set<String> namespaces, Set<String> runtimeClasses) {

    /** A server that is told nothing. */
    public static final ClusterPolicy NONE = new ClusterPolicy(NamespacePolicy.NONE, Set.of(), Set.of());

    private static final String API = "pod-security.admission.config.k8s.io/";
    private static final String KIND = "PodSecurityConfiguration";

    /** A configuration that enforces a policy in all Namespaces without labels. */
    public static Mapping enforcing(Policy policy) {
        return Mapping.empty()
                .with("apiVersion", Scalar.of(API + "v1"))
                .with("kind", Scalar.of(KIND))
                .with(
                        "defaults",
                        Mapping.empty()
                                .with("enforce", Scalar.of(policy.level().toString()))
                                .with(
                                        "enforce-version",
                                        Scalar.of(policy.version().toString())));
    }

    /** The configuration in a document; nothing where there is none. */
    public static Optional<Mapping> find(Mapping document) {
        if (isConfiguration(document)) {
            return Optional.of(document);
        }
        return Fields.items(document, "plugins").stream()
                .map(plugin -> Fields.at(plugin, "configuration"))
                .filter(ClusterPolicy::isConfiguration)
                .findFirst();
    }

    private static boolean isConfiguration(Mapping document) {
        return Fields.textOrEmpty(document, "kind").equals(KIND)
                && Fields.textOrEmpty(document, "apiVersion").startsWith(API);
    }

    /** What a server is told that some documents configure, the last of which counts. */
    public static ClusterPolicy of(List<Mapping> documents) {
        ClusterPolicy policy = NONE;
        for (Mapping document : documents) {
            policy = find(document).map(ClusterPolicy::read).orElse(policy);
        }
        return policy;
    }

    private static ClusterPolicy read(Mapping configuration) {
        Mapping defaults = Fields.at(configuration, "defaults");
        Mapping exemptions = Fields.at(configuration, "exemptions");
        return new ClusterPolicy(
                new NamespacePolicy(policy(defaults, "enforce"), policy(defaults, "audit"), policy(defaults, "warn")),
                new HashSet<>(Fields.texts(exemptions, "namespaces")),
                new HashSet<>(Fields.texts(exemptions, "runtimeClasses")));
    }

    private static Policy policy(Mapping defaults, String mode) {
        return new Policy(
                Level.parse(Fields.textOrEmpty(defaults, mode)).orElse(Level.PRIVILEGED),
                PolicyVersion.parse(Fields.textOrEmpty(defaults, mode + "-version"))
                        .orElse(PolicyVersion.LATEST));
    }

    /** Whether nothing is checked in a Namespace. */
    public boolean exempts(String namespace) {
        return namespaces.contains(namespace);
    }

    /** Whether a pod is not checked. */
    public boolean exempts(Mapping podSpec) {
        return runtimeClasses.contains(Fields.textOrEmpty(podSpec, "runtimeClassName"));
    }
}
