package io.waybill.explain.podsecurity;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * The level that the pods of a workload meet.
 *
 * @param workload the workload
 * @param level the strictest level of the latest version that accepts them: privileged, baseline or restricted
 * @param versions the strictest level by version
 * @param missing what to change for the restricted level of the latest version
 */
public record WorkloadLevel(
        ResourceRef workload, String level, List<VersionedLevel> versions, List<MissingSetting> missing) {}
