package io.waybill.validate.rules.server;

import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.podsecurity.ClusterPolicy;
import io.waybill.kubernetes.podsecurity.NamespacePolicy;
import io.waybill.kubernetes.podsecurity.Pod;
import io.waybill.kubernetes.podsecurity.PodSecurity;
import io.waybill.kubernetes.podsecurity.Policy;
import io.waybill.kubernetes.podsecurity.Violation;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.JudgedSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pods and templates that the labels of their Namespace refuse, or the defaults of the cluster. The server refuses a Pod,
 * and of a workload's template only warns; the pods of the workload would be refused all the same, so that it never starts.
 */
final class PodSecurityRules {

    /** The admission plugin PodSecurity is on by default since 1.23. */
    private static final int POD_SECURITY = 23;

    private final int minor;

    private PodSecurityRules(int minor) {
        this.minor = minor;
    }

    static void check(JudgedSet set) {
        ClusterPolicy cluster = ClusterPolicy.of(set.given());
        Map<String, NamespacePolicy> policies = new HashMap<>();
        for (TypedObject resource : set.resources()) {
            if (resource.kindName().equals("Namespace")) {
                policies.put(
                        resource.resource().name(),
                        cluster.defaults().with(Fields.entries(Fields.at(resource.mapping(), "metadata", "labels"))));
            }
        }
        boolean asksNothing = cluster.defaults().allowsEverything()
                && policies.values().stream().allMatch(NamespacePolicy::allowsEverything);
        int minor = set.api().minor().number();
        if (asksNothing || minor < POD_SECURITY) {
            return;
        }
        for (TypedObject resource : set.resources()) {
            String namespace = resource.resource().namespace();
            NamespacePolicy policy = policies.getOrDefault(namespace, cluster.defaults());
            if (!policy.allowsEverything() && !cluster.exempts(namespace)) {
                new PodSecurityRules(minor).check(resource, policy, cluster);
            }
        }
    }

    private void check(TypedObject resource, NamespacePolicy policy, ClusterPolicy cluster) {
        ResourceId id = resource.resource();
        Optional<WorkloadKind> kind = WorkloadKind.of(id.apiVersion(), id.kind());
        if (kind.isEmpty() || cluster.exempts(kind.get().podSpec(resource.mapping()))) {
            return;
        }
        Pod pod = Pod.of(resource.mapping(), kind.get());
        Set<String> reported = new HashSet<>();
        report(resource, pod, policy.enforce(), Severity.ERROR, reported);
        report(resource, pod, policy.warn(), Severity.WARNING, reported);
        report(resource, pod, policy.audit(), Severity.WARNING, reported);
    }

    private void report(TypedObject resource, Pod pod, Policy policy, Severity severity, Set<String> reported) {
        for (Violation violation : PodSecurity.violations(pod, policy, minor)) {
            if (reported.add(violation.check() + " " + violation.path() + " " + violation.message())) {
                resource.report(
                        Rule.POD_SECURITY,
                        severity,
                        violation.path(),
                        violation.origin(),
                        violation.message() + " The policy " + policy + " of the Namespace "
                                + (severity == Severity.ERROR ? "refuses it." : "warns about it."),
                        violation.fix());
            }
        }
    }
}
