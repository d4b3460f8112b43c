package io.waybill.pipeline.diff;

import io.waybill.diff.ResourceChange;
import io.waybill.pipeline.report.FoundIn;
import io.waybill.pipeline.report.Report;
import io.waybill.validate.Finding;
import java.util.List;

/** Differences in one format, told one after the other, so that very many need not be there at once. */
public interface DiffReport {

    /** Tells of a resource that differs. */
    void change(ResourceChange change);

    /**
     * Ends the report.
     *
     * @param findings what rules say of the differences
     */
    void end(List<Finding> findings);

    /** What a report of findings says of those about differences. */
    static String told(Report report, List<Finding> findings) {
        findings.forEach(finding -> report.finding(finding, FoundIn.THE_ONLY_ONE));
        return report.text();
    }
}
