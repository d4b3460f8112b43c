package io.waybill.pipeline.explain;

import io.waybill.explain.podsecurity.MissingSetting;
import io.waybill.explain.podsecurity.PodSecurityLevels;
import io.waybill.explain.podsecurity.VersionedLevel;
import io.waybill.explain.podsecurity.WorkloadLevel;
import java.util.stream.Collectors;

/** Tells levels of the Pod Security Standards as text. */
final class PodSecurityTables {

    private PodSecurityTables() {}

    static String text(PodSecurityLevels levels) {
        TextTable workloads = new TextTable("WORKLOAD", "LEVEL", "BY VERSION");
        TextTable missing = new TextTable("WORKLOAD", "FOR", "FIELD", "");
        for (WorkloadLevel workload : levels.workloads()) {
            workloads.row(
                    workload.workload(),
                    workload.level(),
                    workload.versions().stream().map(VersionedLevel::toString).collect(Collectors.joining(", ")));
            for (MissingSetting setting : workload.missing()) {
                missing.row(workload.workload(), setting.level(), setting.field(), setting.fix());
            }
        }
        return workloads + (missing.isEmpty() ? "" : "\n" + missing);
    }
}
