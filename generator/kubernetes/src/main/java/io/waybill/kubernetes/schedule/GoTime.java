package io.waybill.kubernetes.schedule;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Moments as API servers read them: RFC 3339 as Go's time package has it, which asks for more than Java does. */
public final class GoTime {

    private static final Pattern WITH_SECONDS = Pattern.compile("T\\d{2}:\\d{2}:\\d{2}");

    private GoTime() {}

    /** Whether a text is a moment. */
    public static boolean isMoment(String text) {
        try {
            return WITH_SECONDS.matcher(text).find()
                    && OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
