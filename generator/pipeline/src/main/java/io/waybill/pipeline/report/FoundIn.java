package io.waybill.pipeline.report;

import io.waybill.schema.Minor;
import java.util.List;

/**
 * Where a finding was made that several Kubernetes versions or environments may have.
 *
 * @param minors the versions that have it, when several were asked; else none
 * @param environments the blueprints and environments that have it, when there are several; else none
 */
public record FoundIn(List<Minor> minors, List<String> environments) {

    /** Where one version and one environment was asked. */
    public static final FoundIn THE_ONLY_ONE = new FoundIn(List.of(), List.of());

    /** Takes copies. */
    public FoundIn {
        minors = List.copyOf(minors);
        environments = List.copyOf(environments);
    }

    /** The beginning of a message; empty where there is nothing to tell. */
    String prefix() {
        if (environments.isEmpty()) {
            return MinorTable.in(minors);
        }
        String versions = minors.isEmpty() ? "" : ", in " + MinorTable.spans(minors);
        return "In " + String.join(", ", environments) + versions + ": ";
    }
}
