package io.waybill.pipeline.mutate;

import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many findings there are of a rule and field, so that others than those are known. */
final class FindingCounts {

    private final Map<List<Object>, Integer> counts = new HashMap<>();

    FindingCounts(List<Finding> findings) {
        findings.forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
    }

    /** Indexes do not count, since items move up when one before them is gone. */
    private static List<Object> key(Finding finding) {
        return List.of(finding.rule().id(), finding.resource(), finding.field().replaceAll("\\[\\d+]", "[]"));
    }

    /** The worst of the findings that were not there before, skipped ones left out. */
    Optional<Finding> worstNew(List<Finding> findings) {
        Map<List<Object>, Integer> left = new HashMap<>(counts);
        Finding worst = null;
        for (Finding finding : findings) {
            boolean isKnown = left.merge(key(finding), -1, Integer::sum) >= 0;
            if (!isKnown
                    && finding.severity() != Severity.SKIPPED
                    && (worst == null || finding.severity().compareTo(worst.severity()) < 0)) {
                worst = finding;
            }
        }
        return Optional.ofNullable(worst);
    }
}
