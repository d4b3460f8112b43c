package io.waybill.kubernetes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schedule is. */
class CronFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "0 0 1 1 0",
                "59 23 31 12 6",
                "*/15 * * * *",
                "0-30/10 * * * *",
                "5/10 * * * *",
                "1,2,5-9 * * * *",
                "0 0 ? * ?",
                "0 0 * jan-MAR Mon,fri",
                "  0   4 * * *  ",
                "+5 * * * *",
                ",, * * * *",
                "@hourly",
                "@daily",
                "@midnight",
                "@weekly",
                "@monthly",
                "@yearly",
                "@annually",
                "@every 1h30m",
                "@every 1.5s",
                "*-5 * * * *"
            })
    void acceptsWhatTheControllerCanRead(String schedule) {
        assertThat(CronSchedule.fault(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 0 *", "* * * 13 *", "* * * * 7",
                "* * * *", "* * * * * *", "*/0 * * * *", "5-1 * * * *", "1-2-3 * * * *", "1/2/3 * * * *", "a * * * *",
                "-1 * * * *", "* * * monday *", "* * * * january", "@every", "@every 1x", "@every 5", "@reboot",
                "@Daily", " ", "*/a * * * *", "1- * * * *"
            })
    void refusesWhatItCannotRead(String schedule) {
        assertThat(CronSchedule.fault(schedule)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TZ=Europe/Berlin * * * * *",
                "CRON_TZ=Europe/Berlin  0 4 * * *",
                "TZ=Europe/Berlin @daily",
                "TZ=Local * * * * *",
                "@daily"
            })
    void mayNameATimeZone(String schedule) {
        assertThat(CronSchedule.fault(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TZ=Unknown * * * * *",
                "TZ=Europe/Berlin",
                "TZ=Europe/Berlin * * * *",
                "tz=Europe/Berlin * * * * *"
            })
    void refusesAZoneThatIsNone(String schedule) {
        assertThat(CronSchedule.fault(schedule)).isPresent();
    }
}
