package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import java.util.List;

/**
 * A resource as the target serves it.
 *
 * @param resource its tree; as it was where it needs no conversion, or where a person has to decide
 * @param remarks what was changed and why, and what a person has to decide
 */
public record Converted(Mapping resource, List<Remark> remarks) {

    /** Whether a person has to decide something before it can be converted. */
    public boolean needsDecision() {
        return remarks.stream().anyMatch(remark -> remark.level() == Remark.Level.DECISION);
    }
}
