package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.schedule.CronSchedule;
import io.waybill.kubernetes.schedule.TimeZones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a CronJob runs.
 *
 * @param cronJob the CronJob
 * @param schedule as written
 * @param timeZone of the schedule; {@code UTC} where nothing else is said, which is what most clusters use
 * @param suspended whether it does not run at all for now
 * @param concurrencyPolicy what happens when a run is due while the last one still runs
 * @param job what one run does
 * @param notes what else matters, and what is wrong with the schedule
 */
public record CronPlan(
        ResourceRef cronJob,
        String schedule,
        String timeZone,
        boolean suspended,
        String concurrencyPolicy,
        JobPlan job,
        List<String> notes) {

    /**
     * The next runs after an instant, in the time zone of the schedule; none while it is suspended.
     *
     * @param count how many to work out, at most
     */
    public List<ZonedDateTime> runsAfter(Instant after, int count) {
        List<ZonedDateTime> runs = new ArrayList<>();
        Optional<CronSchedule> parsed = suspended ? Optional.empty() : parse();
        Optional<ZonedDateTime> run = parsed.flatMap(cron -> cron.next(after));
        while (run.isPresent() && runs.size() < count) {
            runs.add(run.get());
            Instant last = run.get().toInstant();
            run = parsed.flatMap(cron -> cron.next(last));
        }
        return runs;
    }

    private Optional<CronSchedule> parse() {
        try {
            ZoneId zone = TimeZones.find(timeZone).orElse(ZoneOffset.UTC);
            return Optional.of(CronSchedule.parse(schedule, zone));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
