package io.waybill.kubernetes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 4 * * *        | 2026-03-01T04:00Z 2026-03-02T04:00Z",
                "@every 1.5h      | 2026-03-01T01:30Z 2026-03-01T03:00Z",
                "@every 90m30.9s  | 2026-03-01T01:30:30Z 2026-03-01T03:01Z",
                "@every 1ms       | 2026-03-01T00:00:01Z 2026-03-01T00:00:02Z",
                "0 12 13 * FRI    | 2026-03-06T12:00Z 2026-03-13T12:00Z",
                "0 12 */10 * 1    | 2026-03-01T12:00Z 2026-03-02T12:00Z",
                "*-5 0 1 4 ?      | 2026-04-01T00:00Z 2026-04-01T00:01Z",
                "+5 0 1 4 *       | 2026-04-01T00:05Z 2027-04-01T00:05Z",
                "0 0 29 2 *       | 2028-02-29T00:00Z 2032-02-29T00:00Z",
                "CRON_TZ=Asia/Kolkata 0 4 * * * | 2026-03-01T22:30Z 2026-03-02T22:30Z"
            })
    void runsWhenTheControllerDoes(String schedule, String runs) {
        assertThat(runs(schedule, "UTC", "2026-03-01T00:00:00Z", 2)).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 2 * * * | Europe/Berlin       | 2026-03-28T12:00:00Z | 2026-03-30T00:30Z",
                "30 2 * * * | Europe/Berlin       | 2026-10-24T12:00:00Z | 2026-10-25T00:30Z 2026-10-25T01:30Z",
                "0 3 * * *  | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-04T16:00Z",
                "0 5 * * 5  | Africa/Cairo        | 2026-04-20T12:00:00Z | 2026-05-01T02:00Z"
            })
    void whatTheLibraryDoesWhereClocksChangeIsKept(String schedule, String zone, String after, String runs) {
        assertThat(runs(schedule, zone, after, runs.split(" ").length)).isEqualTo(runs);
    }

    @Test
    void aDayThatNoMonthHasNeverComes() {
        assertThat(runs("0 0 30 2 *", "UTC", "2026-03-01T00:00:00Z", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 4 * *                | it has 4 fields, not 5",
                "''                     | it has 0 fields, not 5",
                "60 * * * *             | \"60\" is not a valid minute",
                "* * * 13 *             | \"13\" is not a valid month",
                "0 0 * * 5-7            | \"5-7\" is not a valid day of the week",
                "*/0 * * * *            | \"*/0\" is not a valid minute",
                "1-2-3 * * * *          | \"1-2-3\" is not a valid minute",
                "@reboot                | that word is unknown",
                "@every tomorrow        | \"tomorrow\" is not a duration",
                "TZ=Mars/Olympus 0 4 * * * | its time zone is unknown",
                "TZ=UTC                 | its time zone is unknown"
            })
    void saysWhatIsWrong(String schedule, String fault) {
        assertThat(CronSchedule.fault(schedule)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5,,6 * * * *", " 0\t4 * * * ", "*/100 * * * *", "TZ= @daily", "@every -5s", "0 0 * jan-DEC sun"
            })
    void takesWhatTheLibraryTakes(String schedule) {
        assertThat(CronSchedule.fault(schedule)).isEmpty();
    }

    static String runs(String schedule, String zone, String after, int count) {
        CronSchedule parsed = CronSchedule.parse(schedule, ZoneId.of(zone));
        List<String> runs = new ArrayList<>();
        Optional<ZonedDateTime> run = parsed.next(Instant.parse(after));
        while (run.isPresent() && runs.size() < count) {
            runs.add(run.get().withZoneSameInstant(ZoneId.of("Z")).toString());
            run = parsed.next(run.get().toInstant());
        }
        return String.join(" ", runs);
    }
}
