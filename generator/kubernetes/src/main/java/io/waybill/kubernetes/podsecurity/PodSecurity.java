package io.waybill.kubernetes.podsecurity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the Pod Security Standards say of pods. */
public final class PodSecurity {

    /** In the order in which an API server reports: those of baseline first, by name. */
    private static final List<Check> CHECKS = List.of(
            Check.baseline("appArmorProfile", 0, ProfileChecks::appArmor),
            Check.baseline("capabilities_baseline", 0, PrivilegeChecks::addedCapabilities),
            Check.baseline("hostNamespaces", 0, HostChecks::namespaces),
            Check.baseline("hostPathVolumes", 0, VolumeChecks::hostPaths),
            Check.baseline("hostPorts", 0, HostChecks::ports),
            Check.baseline("hostProbesAndHostLifecycle", 34, HostChecks::probes),
            Check.baseline("privileged", 0, PrivilegeChecks::privileged),
            Check.baseline("procMount", 0, PrivilegeChecks::procMountOutsideOfUserNamespaces),
            Check.baseline("seLinuxOptions", 0, ProfileChecks::seLinux),
            Check.baseline("seccompProfile_baseline", 0, SeccompChecks::baseline),
            Check.baseline("sysctls", 0, HostChecks::sysctls),
            Check.baseline("windowsHostProcess", 0, PrivilegeChecks::hostProcess),
            Check.restricted("allowPrivilegeEscalation", 8, Set.of(), PrivilegeChecks::escalation),
            Check.restricted(
                    "capabilities_restricted",
                    22,
                    Set.of("capabilities_baseline"),
                    PrivilegeChecks::droppedCapabilities),
            Check.restricted("procMount_restricted", 35, Set.of("procMount"), PrivilegeChecks::procMount),
            Check.restricted("restrictedVolumes", 0, Set.of("hostPathVolumes"), VolumeChecks::types),
            Check.restricted("runAsNonRoot", 0, Set.of(), UserChecks::runAsNonRoot),
            Check.restricted("runAsUser", 23, Set.of(), UserChecks::runAsUser),
            Check.restricted(
                    "seccompProfile_restricted", 19, Set.of("seccompProfile_baseline"), SeccompChecks::restricted));

    private PodSecurity() {}

    /**
     * What a policy refuses in a pod; empty where it is allowed.
     *
     * @param pod a pod or a template of pods
     * @param policy the level and its version
     * @param serverMinor the minor of the API server, which bounds the version
     */
    public static List<Violation> violations(Pod pod, Policy policy, int serverMinor) {
        if (policy.level() == Level.PRIVILEGED) {
            return List.of();
        }
        int minor = policy.version().appliedBy(serverMinor);
        List<Check> checks = CHECKS.stream()
                .filter(check -> check.since() <= minor && check.level().compareTo(policy.level()) <= 0)
                .toList();
        Set<String> overridden = new HashSet<>();
        checks.forEach(check -> overridden.addAll(check.overrides()));
        List<Violation> violations = new ArrayList<>();
        for (Check check : checks) {
            if (!overridden.contains(check.name())) {
                Findings findings = new Findings(check.name(), check.level());
                check.body().check(pod, minor, findings);
                violations.addAll(findings.all());
            }
        }
        return violations;
    }
}
