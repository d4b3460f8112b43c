package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a CronJob may say above its pods. */
class CronJobRulesTest {

    private static String errors(String minor, String more, String job) {
        return Judging.of(minor, """
                apiVersion: batch/%s
                kind: CronJob
                metadata: {name: a}
                spec:
                  %s
                  jobTemplate:
                    spec:
                      template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}
                      %s
                """.formatted(minor.equals("1.20") ? "v1beta1" : "v1", more, job))
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | schedule: "0 4 * * *"                     | ''
            1.36 | schedule: ""                              | required spec.schedule
            1.36 | schedule: "0 4 * *"                       | invalid-format spec.schedule
            1.29 | schedule: "TZ=UTC 0 4 * * *"              | forbidden-field spec.schedule
            1.28 | schedule: "TZ=UTC 0 4 * * *"              | ''
            1.28 | schedule: "TZ=Nowhere 0 4 * * *"          | invalid-format spec.schedule
            1.20 | schedule: "TZ=UTC 0 4 * * *"              | invalid-format spec.schedule
            """)
    void hasASchedule(String minor, String schedule, String expected) {
        assertThat(errors(minor, schedule, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | Europe/Berlin       | ''
            1.36 | UTC                 | ''
            1.36 | EST                 | ''
            1.36 | America/Port-au-Prince | ''
            1.36 | Local               | invalid-format spec.timeZone
            1.36 | europe/berlin       | invalid-format spec.timeZone
            1.36 | Mars/Base           | invalid-format spec.timeZone
            1.36 | "+02:00"            | invalid-format spec.timeZone
            1.36 | ""                  | invalid-format spec.timeZone
            1.25 | Mars/Base           | invalid-format spec.timeZone
            1.24 | Mars/Base           | ''
            """)
    void hasATimeZoneOfTheDatabase(String minor, String zone, String expected) {
        assertThat(errors(
                        minor,
                        "{schedule: '@daily', timeZone: %s}"
                                .formatted(zone)
                                .replaceAll("[{}]", "")
                                .replace(", ", "\n  "),
                        ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            startingDeadlineSeconds: -1      | out-of-range spec.startingDeadlineSeconds
            successfulJobsHistoryLimit: -1   | out-of-range spec.successfulJobsHistoryLimit
            failedJobsHistoryLimit: -1       | out-of-range spec.failedJobsHistoryLimit
            failedJobsHistoryLimit: 0        | ''
            concurrencyPolicy: allow         | unsupported-value spec.concurrencyPolicy
            """)
    void keepsNumbersWithinLimits(String more, String expected) {
        assertThat(errors("1.30", "schedule: '@daily'\n  " + more, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'backoffLimit: -1'                  | out-of-range spec.jobTemplate.spec.backoffLimit
            'selector: {matchLabels: {a: b}}'   | forbidden-field spec.jobTemplate.spec.selector
            'manualSelector: true'              | unsupported-value spec.jobTemplate.spec.manualSelector
            'manualSelector: false'             | ''
            """)
    void makesJobsThatAreValid(String job, String expected) {
        assertThat(errors("1.20", "schedule: '@daily'", job)).isEqualTo(expected);
        assertThat(errors("1.36", "schedule: '@daily'", job)).isEqualTo(expected);
    }
}
