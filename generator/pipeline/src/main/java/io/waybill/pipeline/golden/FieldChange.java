package io.waybill.pipeline.golden;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.Optional;

/**
 * One field that differs between a golden file and what is rendered now.
 *
 * @param field its path, as the API server writes it
 * @param before what the golden file holds; empty when the field is new
 * @param after what is rendered now; empty when the field is gone
 * @param origin the Java line that made it, or that made what it is missing from
 */
public record FieldChange(String field, Optional<Node> before, Optional<Node> after, Optional<Origin> origin) {

    /** What became of the field. */
    public Change change() {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }
}
