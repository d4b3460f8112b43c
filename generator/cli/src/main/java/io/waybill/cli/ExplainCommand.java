package io.waybill.cli;

import io.waybill.cli.argument.AdmissionOptions;
import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Arguments of {@code explain}. */
final class ExplainCommand extends ExplainOptions {

    private final Argument<List<String>> inputs = inputs();

    private final Argument<Set<Topic>> topics = constants(
            "--topic",
            Topic.class,
            "TOPIC",
            "${COMPLETION-CANDIDATES}; may be repeated (default: all but pod-security).");

    private final Argument<TextFormat> format = Options.textFormat(this);

    private final Argument<String> after = text(
            "--after",
            "INSTANT",
            "Show the runs of CronJobs after this instant, such as 2026-03-01T00:00:00Z (default: now).");

    private final Argument<String> node =
            text("--node", "SIZE", "Show how many pods fit on a node of this size, such as cpu=4,memory=16Gi.");

    private final Argument<List<String>> policies = AdmissionOptions.policies(this);

    private final Argument<List<String>> applications = Options.applications(this);

    private final Argument<List<String>> expected = Options.expected(this);

    ExplainCommand() {
        super(
                "explain",
                "Show what a cluster makes of manifests: routes, endpoints, names, rollout, capacity, configuration,"
                        + " reach, access, admission, application, pod-security.");
        new ExplainRouteCommand().addTo(spec());
        new ExplainPictureCommand().addTo(spec());
    }

    @Override
    public Integer call() {
        Set<Topic> chosen = topics.value().isEmpty() ? Topic.byDefault() : topics.value();
        Explain.Settings settings = new Explain.Settings(
                chosen,
                format.value(),
                instant(),
                node.given(),
                new AdmissionSettings(policies.value(), "").read(List.of()),
                ChosenRules.assignments(applications.value()));
        return explain(
                inputs.value(), Set.copyOf(expected.value()), (explain, manifests) -> explain.run(manifests, settings));
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
