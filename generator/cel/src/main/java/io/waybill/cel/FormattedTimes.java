package io.waybill.cel;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Timestamp;
import io.waybill.validate.expression.FormattedDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Times and lengths of time, as schemas with the formats {@code date}, {@code date-time} and {@code duration} have.
 *
 * <p>Source: kube-openapi's strfmt.
 */
final class FormattedTimes {

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?");

    private FormattedTimes() {}

    /**
     * Reads a length of time.
     *
     * @throws EvaluationError when the text has another form
     */
    static Duration duration(String text) {
        return FormattedDuration.of(text)
                .orElseThrow(() -> EvaluationError.of("Invalid duration " + text + ": unable to parse it as duration"));
    }

    /**
     * Reads a date, or a date with a time; one without a zone is of UTC.
     *
     * @throws EvaluationError when the text has another form
     */
    static Timestamp timestamp(String text) {
        try {
            if (text.isEmpty()) {
                return Timestamp.of(Instant.EPOCH);
            }
            if (text.length() == "2026-01-01".length()) {
                return Timestamp.date(text);
            }
            return Timestamp.parse(LOCAL.matcher(text).matches() ? text + "Z" : text);
        } catch (DateTimeException | EvaluationError e) {
            throw EvaluationError.of("Invalid date-time formatted string " + text);
        }
    }
}
