package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a program may take to shut down against how long its pod is given. */
final class ShutdownRules {

    private static final Pattern SLEEP = Pattern.compile("(?:^|[;&\\s/])sleep (\\d{1,5})s?(?:$|[;&\\s])");
    private static final String FIELD = "terminationGracePeriodSeconds";

    private ShutdownRules() {}

    static void check(RunContainer run, ApplicationModel model) {
        if (model.shutdown().isEmpty() || model.network().listeners().isEmpty()) {
            return;
        }
        long hook = sleep(run.container().objectOrEmpty("lifecycle").objectOrEmpty("preStop"));
        Duration needed = model.shutdown().get().plusSeconds(hook);
        Long grace = run.pod().number(FIELD);
        if (grace != null && needed.compareTo(Duration.ofSeconds(grace)) > 0) {
            run.pod()
                    .report(
                            ApplicationRule.SHUTDOWN,
                            Severity.WARNING,
                            run.pod().path(FIELD),
                            run.pod().mapping().originOf(FIELD),
                            "The program finishes its requests for up to "
                                    + model.shutdown().get().toSeconds() + " s"
                                    + (hook > 0 ? " after the " + hook + " s of preStop" : "")
                                    + ", and its pod is killed after " + grace + " s.",
                            "Set " + FIELD + ": " + (needed.toSeconds() + 1)
                                    + ", or shorten spring.lifecycle.timeout-per-shutdown-phase.");
        }
    }

    private static long sleep(TypedObject preStop) {
        Long seconds = preStop.objectOrEmpty("sleep").number("seconds");
        if (seconds != null) {
            return seconds;
        }
        List<String> command = preStop.objectOrEmpty("exec").texts("command");
        Matcher sleep = SLEEP.matcher(String.join(" ", command));
        return sleep.find() ? Long.parseLong(sleep.group(1)) : 0;
    }
}
