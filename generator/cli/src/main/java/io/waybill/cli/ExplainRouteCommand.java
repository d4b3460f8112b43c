package io.waybill.cli;

import java.util.List;
import java.util.Set;

/** Arguments of {@code explain route}. */
final class ExplainRouteCommand extends ExplainOptions {

    private final Argument<String> url = parameter("URL", "Such as myblog.jds.com/foo/x; https:// may stand before.");

    private final Argument<List<String>> inputs =
            parameters("0..*", "INPUT", "Files, folders, or - for standard input. Without any, blueprints.");

    ExplainRouteCommand() {
        super("route", "Say where a request goes: which rule wins and why, and what path the application sees.");
    }

    @Override
    public Integer call() {
        return explain(
                inputs.value(), (explain, manifests) -> explain.route(manifests, url.value(), settings(Set.of())));
    }
}
