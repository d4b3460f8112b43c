package io.waybill.kubernetes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares with the runs that a real controller works out. Each line of {@code cron.jsonl.gz} has a schedule, a time
 * zone, a start, and the next five runs or the reason for none.
 */
@EnabledIfSystemProperty(named = "waybill.reality", matches = ".+")
class CronConformanceTest {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"after\": \"(.*?)\", \"timeZone\": \"(.*?)\", \"schedule\": \"(.*?)\", \"controller\": \"(.*)\"}");

    @Test
    void runsWhenTheControllerDoes() throws IOException {
        List<String> differences = new ArrayList<>();
        int lines = 0;
        Path file = Path.of(System.getProperty("waybill.reality"), "cron.jsonl.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher matcher = LINE.matcher(line);
                assertThat(matcher.matches()).as(line).isTrue();
                String schedule = matcher.group(3).replace("\\t", "\t");
                String ours = ours(schedule, matcher.group(2), matcher.group(1));
                if (!ours.equals(matcher.group(4).startsWith("ERR") ? "" : matcher.group(4))) {
                    differences.add(line + "\n    ours: " + ours);
                }
                lines++;
            }
        }
        assertThat(differences).as("of %d lines", lines).isEmpty();
        assertThat(lines).isPositive();
    }

    private static String ours(String schedule, String zone, String after) {
        Optional<CronSchedule> parsed = parse(schedule, zone);
        List<String> runs = new ArrayList<>();
        Optional<ZonedDateTime> run = parsed.flatMap(cron -> cron.next(Instant.parse(after)));
        while (run.isPresent() && runs.size() < 5) {
            Instant instant = run.get().toInstant();
            runs.add(instant.truncatedTo(ChronoUnit.SECONDS).toString());
            run = parsed.flatMap(cron -> cron.next(instant));
        }
        return String.join(" ", runs);
    }

    private static Optional<CronSchedule> parse(String schedule, String zone) {
        try {
            return Optional.of(CronSchedule.parse(schedule, TimeZones.find(zone).orElseThrow()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
