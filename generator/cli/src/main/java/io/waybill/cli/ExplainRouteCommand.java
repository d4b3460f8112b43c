package io.waybill.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Arguments of {@code explain route}. */
@Command(
        name = "route",
        description = "Say where a request goes: which rule wins and why, and what path the application sees.",
        mixinStandardHelpOptions = true)
final class ExplainRouteCommand extends ExplainOptions implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "Such as myblog.jds.com/foo/x; https:// may stand before.")
    private String url = "";

    @Parameters(
            index = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders, or - for standard input. Without any, blueprints.")
    private List<String> inputs = List.of();

    @Override
    public Integer call() {
        return explain(inputs, (explain, manifests) -> explain.route(manifests, url, settings(Set.of())));
    }
}
