package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.dns.DnsNames;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Part;

/** Warnings about workloads, beside those about their pods (the strategies in pkg/registry, 1.36). */
final class WorkloadWarnings {

    /** pkg/api/job/warnings.go. */
    private static final long MANY_COMPLETIONS = 100_000;

    private static final long MANY_PODS = 10_000;

    private WorkloadWarnings() {}

    static void check(WorkloadKind kind, Part resource, Warnings warnings) {
        if (kind != WorkloadKind.DAEMON_SET && kind != WorkloadKind.STATEFUL_SET) {
            name(kind, resource.field("metadata"), warnings);
        }
        Part spec = resource.field("spec");
        switch (kind) {
            case JOB -> job(spec, warnings);
            case CRON_JOB -> job(spec.field("jobTemplate").field("spec"), warnings);
            case STATEFUL_SET -> statefulSet(spec, warnings);
            default -> {}
        }
        Part pod = resource.at(kind.templatePath());
        PodWarnings.check(pod, warnings);
        if (kind == WorkloadKind.POD) {
            ContainerWarnings.requestsOfLimits(pod.field("spec"), warnings);
        } else {
            PodWarnings.gracePeriod(pod, warnings);
        }
    }

    private static void name(WorkloadKind kind, Part metadata, Warnings warnings) {
        String name = metadata.text("name");
        if (warnings.isAtLeast(Since.DNS_LABELS) && !name.isEmpty() && !DnsNames.isLabel(name)) {
            String use = kind == WorkloadKind.POD ? "the host name of the pod" : "the names and host names of the pods";
            warnings.add(
                    metadata,
                    "name",
                    "The name becomes part of " + use + ", for which \"" + name + "\" is not a DNS label.",
                    "Use at most 63 lowercase letters, digits and \"-\", without dots.");
        }
    }

    private static void job(Part spec, Warnings warnings) {
        boolean isIndexed = spec.text("completionMode").equals("Indexed");
        boolean isHuge = number(spec, "completions") > MANY_COMPLETIONS && number(spec, "parallelism") > MANY_PODS;
        if (isIndexed && isHuge && warnings.isAtLeast(Since.VOLUMES_AND_JOBS)) {
            warnings.add(
                    spec,
                    "An indexed Job of more than 100,000 completions and 10,000 pods at a time may lose track of its"
                            + " indexes when many fail.",
                    "Lower completions or parallelism.");
        }
    }

    private static void statefulSet(Part spec, Warnings warnings) {
        for (Part claim : spec.items("volumeClaimTemplates")) {
            Part inner = claim.field("spec");
            StorageWarnings.claim(new Part(inner.mapping(), claim.path(), inner.origin()), warnings);
        }
        if (number(spec, "revisionHistoryLimit") < 0 && warnings.isAtLeast(Since.LIMITS_AND_VALUES)) {
            warnings.add(
                    spec,
                    "revisionHistoryLimit",
                    "A negative revisionHistoryLimit keeps all revisions.",
                    "Write the number of revisions to keep, 0 or more.");
        }
    }

    private static long number(Part part, String field) {
        return part.mapping().integer(field).orElse(0L);
    }
}
