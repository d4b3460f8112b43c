package io.waybill.diff.tree;

import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import java.util.Objects;

/** Why two values that are written differently are stored as the same. */
final class Meaning {

    private Meaning() {}

    /** The reason; empty when they are not stored as the same. */
    static String ofSame(Side before, Side after) {
        if (!Objects.equals(before.stored(), after.stored())) {
            return "";
        }
        boolean wasAbsent = Fields.isAbsent(before.written());
        boolean isAbsent = Fields.isAbsent(after.written());
        if (wasAbsent && isAbsent) {
            return "null is the same as leaving the field out.";
        }
        if (isAbsent && after.stored() != null && !Objects.equals(after.stored(), after.fresh())) {
            return "Leaving the field out changes nothing: the API server keeps the value that it has.";
        }
        if (wasAbsent || isAbsent) {
            return filledIn(after);
        }
        return "Both mean the same.";
    }

    private static String filledIn(Side after) {
        if (after.stored() instanceof Scalar kept && !kept.text().isEmpty()) {
            return "The API server fills in " + kept.text() + " where the field is absent.";
        }
        return after.stored() == null
                ? "Empty and absent are the same here."
                : "The API server fills this in where the field is absent.";
    }
}
