package io.waybill.explain.podsecurity;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.kubernetes.podsecurity.Pod;
import io.waybill.kubernetes.podsecurity.PodSecurity;
import io.waybill.kubernetes.podsecurity.Policy;
import io.waybill.kubernetes.podsecurity.PolicyVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The levels of the Pod Security Standards that the pods of a manifest meet.
 *
 * <pre>{@code
 * assertThat(PodSecurityLevels.of(manifest).workload("myblog")).get()
 *         .extracting(WorkloadLevel::level).isEqualTo("baseline");
 * }</pre>
 *
 * @param workloads what each workload meets
 */
public record PodSecurityLevels(List<WorkloadLevel> workloads) {

    private static final int NEWEST =
            Integer.parseInt(Target.newest().kubernetesVersion().substring(2));

    /** The levels of a manifest. */
    public static PodSecurityLevels of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static PodSecurityLevels of(Inventory inventory) {
        return new PodSecurityLevels(
                inventory.workloads().stream().map(PodSecurityLevels::of).toList());
    }

    private static WorkloadLevel of(Workload workload) {
        Pod pod = Pod.of(workload.item().tree(), workload.kind());
        List<VersionedLevel> versions = new ArrayList<>();
        for (int minor = 0; minor <= NEWEST; minor++) {
            String level = level(pod, new PolicyVersion(minor)).toString();
            int last = versions.size() - 1;
            if (last >= 0 && versions.get(last).level().equals(level)) {
                versions.set(last, new VersionedLevel(level, versions.get(last).since(), "v1." + minor));
            } else {
                versions.add(new VersionedLevel(level, "v1." + minor, "v1." + minor));
            }
        }
        List<MissingSetting> missing = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        for (Level level : List.of(Level.BASELINE, Level.RESTRICTED)) {
            PodSecurity.violations(pod, Policy.latest(level), NEWEST).stream()
                    .filter(violation -> fields.add(violation.path().toString()))
                    .forEach(violation -> missing.add(new MissingSetting(
                            level.toString(), violation.path().toString(), violation.message(), violation.fix())));
        }
        return new WorkloadLevel(
                workload.ref(), level(pod, PolicyVersion.LATEST).toString(), versions, missing);
    }

    private static Level level(Pod pod, PolicyVersion version) {
        for (Level level : List.of(Level.RESTRICTED, Level.BASELINE)) {
            if (PodSecurity.violations(pod, new Policy(level, version), NEWEST).isEmpty()) {
                return level;
            }
        }
        return Level.PRIVILEGED;
    }

    /** The first workload of that name. */
    public Optional<WorkloadLevel> workload(String name) {
        return workloads.stream()
                .filter(level -> level.workload().name().equals(name))
                .findFirst();
    }
}
