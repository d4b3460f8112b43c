package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.regex.Pattern;

/** Moments that the API server reads with six digits of a second, neither more nor fewer: MicroTime of apimachinery. */
public final class MicroTimes {

    private static final Pattern SIX_DIGITS = Pattern.compile(".*\\.\\d{6}(Z|[-+]\\d{2}:\\d{2})");

    private MicroTimes() {}

    /** Reports fields whose moments have another form. */
    public static void check(TypedObject object, String... fields) {
        for (String field : fields) {
            String text = object.text(field);
            if (!text.isEmpty() && !SIX_DIGITS.matcher(text).matches()) {
                object.error(
                        Rule.INVALID_FORMAT,
                        field,
                        "\"" + text + "\" is not a moment with six digits of a second.",
                        "Write one such as \"2026-01-31T08:30:00.000000Z\".");
            }
        }
    }
}
