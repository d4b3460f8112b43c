package io.waybill.cli;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The options of {@code explain} and of what it has below it. */
abstract class ExplainOptions extends BlueprintOptions {

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "The Kubernetes version of blueprints, such as 1.36. Default: the newest.");

    private final Argument<Format> format =
            value("--output", Format.class, Format.TEXT, "FORMAT", "text or json. Default: text.");

    private final Argument<String> after = text(
            "--after",
            "INSTANT",
            "Tell the runs of CronJobs after this instant, such as 2026-03-01T00:00:00Z. Default: now.");

    private final Argument<String> node =
            text("--node", "SIZE", "Tell how many pods fit on a node of this size, such as cpu=4,memory=16Gi.");

    private final Argument<List<String>> expected = texts(
            "--expects",
            "KIND/NAME",
            "A resource that the cluster has besides the input, such as Secret/myblog. May be repeated.");

    ExplainOptions(String name, String description) {
        super(name, description);
    }

    /** Explains files, or blueprints where there are no files. */
    final int explain(List<String> inputs, BiFunction<Explain, Map<String, Manifest>, Outcome> work) {
        Explain explain = new Explain(new StandardConsole(), System.in, Set.copyOf(expected.value()));
        if (!inputs.isEmpty()) {
            return work.apply(explain, explain.read(inputs)).exitCode();
        }
        return withRenditions(
                Options.target(version.given()).or(() -> Optional.of(Target.newest())),
                renditions -> work.apply(explain, explain.of(renditions)));
    }

    final Explain.Settings settings(Set<Topic> topics) {
        Set<Topic> all = topics.isEmpty() ? EnumSet.allOf(Topic.class) : topics;
        return new Explain.Settings(all, format.value(), instant(), node.given());
    }

    private Instant instant() {
        try {
            return after.given().map(Instant::parse).orElseGet(Instant::now);
        } catch (DateTimeParseException e) {
            throw new UserException(
                    "--after " + after.value() + " is not an instant; write it as 2026-03-01T00:00:00Z", e);
        }
    }
}
