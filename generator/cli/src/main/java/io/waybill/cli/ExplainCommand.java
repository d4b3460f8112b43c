package io.waybill.cli;

import io.waybill.pipeline.explain.Topic;
import java.util.List;
import java.util.Set;

/** Arguments of {@code explain}. */
final class ExplainCommand extends ExplainOptions {

    private final Argument<List<String>> inputs = parameters(
            "0..*",
            "INPUT",
            "Files, folders, or - for standard input; all of them are one manifest. Without any, blueprints.");

    private final Argument<Set<Topic>> topics =
            constants("--topic", Topic.class, "TOPIC", "${COMPLETION-CANDIDATES}; may be repeated. Default: all.");

    ExplainCommand() {
        super(
                "explain",
                "Say what a cluster would make of manifests: routes, endpoints, names, rollout, capacity,"
                        + " configuration.");
        new ExplainRouteCommand().addTo(spec());
        new ExplainPictureCommand().addTo(spec());
    }

    @Override
    public Integer call() {
        return explain(inputs.value(), (explain, manifests) -> explain.run(manifests, settings(topics.value())));
    }
}
