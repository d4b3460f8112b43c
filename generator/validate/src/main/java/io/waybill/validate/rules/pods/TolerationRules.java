package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** Which taints of nodes a pod puts up with. */
final class TolerationRules {

    private static final String OPERATOR = "operator";

    private TolerationRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(TolerationRules::check, "core.v1.Toleration");
    }

    private static void check(TypedObject toleration) {
        Format.QUALIFIED_NAME.check(toleration, "key");
        String operator = toleration.hasSome(OPERATOR) ? toleration.text(OPERATOR) : "Equal";
        String value = toleration.text("value");
        if (!toleration.hasSome("key") && !operator.equals("Exists")) {
            toleration.error(
                    Rule.MISMATCH,
                    OPERATOR,
                    "A toleration without a key is of all taints, for which the operator must be Exists.",
                    "Name the key, or set the operator to Exists.");
        } else if (operator.equals("Exists") && !value.isEmpty()) {
            toleration.error(
                    Rule.MISMATCH,
                    OPERATOR,
                    "The operator Exists compares with no value, but the value is \"" + value + "\".",
                    "Remove the value, or use Equal.");
        } else if (operator.equals("Equal") && !Format.LABEL_VALUE.fits(value)) {
            toleration.error(
                    Rule.INVALID_FORMAT, OPERATOR, Format.LABEL_VALUE.message(value), Format.LABEL_VALUE.rule());
        }
        if (toleration.has("tolerationSeconds") && !toleration.text("effect").equals("NoExecute")) {
            toleration.error(
                    Rule.MISMATCH,
                    "effect",
                    "\"tolerationSeconds\" has a meaning only for the effect NoExecute.",
                    "Set the effect to NoExecute, or remove tolerationSeconds.");
        }
    }
}
