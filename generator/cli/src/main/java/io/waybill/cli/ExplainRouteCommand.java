package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.run.TextFormat;
import java.util.List;
import java.util.Set;

/** Arguments of {@code explain route}. */
final class ExplainRouteCommand extends ExplainOptions {

    private final Argument<String> url =
            parameter("URL", "URL to resolve, such as myblog.jds.com/foo/x (https:// is optional).");

    private final Argument<List<String>> inputs = inputs();

    private final Argument<String> method =
            value("--method", String.class, "GET", "METHOD", "Method of the request (default: ${DEFAULT-VALUE}).");

    private final Argument<List<String>> headers =
            texts("--header", "NAME: VALUE", "Header of the request, such as \"X-Canary: always\"; may be repeated.");

    private final Argument<TextFormat> format = Options.textFormat(this);

    private final Argument<List<String>> expected = Options.expected(this);

    ExplainRouteCommand() {
        super("route", "Show where a request goes: which rule wins and why, and what path the application sees.");
    }

    @Override
    public Integer call() {
        return explain(
                inputs.value(),
                Set.copyOf(expected.value()),
                (explain, manifests) -> explain.route(
                        manifests, Explain.request(url.value(), method.value(), headers.value()), format.value()));
    }
}
