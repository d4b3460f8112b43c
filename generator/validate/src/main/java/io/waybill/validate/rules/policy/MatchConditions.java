package io.waybill.validate.rules.policy;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Expressions that must hold for a webhook or policy to be asked. */
public final class MatchConditions {

    private static final String FIELD = "matchConditions";
    private static final int MOST = 64;

    private MatchConditions() {}

    static void check(TypedObject holder) {
        List<TypedObject> conditions = holder.objects(FIELD);
        if (conditions.size() > MOST) {
            holder.error(
                    Rule.TOO_LARGE,
                    FIELD,
                    "There are " + conditions.size() + " match conditions; the API server accepts at most " + MOST
                            + ".",
                    "Combine some of them with &&.");
        }
        Unique.by("name", conditions);
        for (TypedObject condition : conditions) {
            expression(condition, "expression");
            if (Required.in(condition, "name")) {
                Format.QUALIFIED_NAME.check(condition, "name");
            }
        }
    }

    /** Reports an expression that is missing or blank. */
    public static void expression(TypedObject object, String field) {
        if (object.text(field).isBlank()) {
            object.error(Rule.REQUIRED, field, "The expression is missing or blank.", "Write a CEL expression.");
        }
    }
}
