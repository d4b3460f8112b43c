package io.waybill.cli;

import io.waybill.pipeline.explain.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code explain}. */
@Command(
        name = "explain",
        description = "Say what a cluster would make of manifests: routes, endpoints, names, rollout, capacity,"
                + " configuration.",
        mixinStandardHelpOptions = true,
        subcommands = {ExplainRouteCommand.class, ExplainPictureCommand.class})
final class ExplainCommand extends ExplainOptions implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files, folders, or - for standard input; all of them are one manifest."
                    + " Without any, blueprints.")
    private List<String> inputs = List.of();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; may be repeated. Default: all.")
    private Set<Topic> topics = EnumSet.noneOf(Topic.class);

    @Override
    public Integer call() {
        return explain(inputs, (explain, manifests) -> explain.run(manifests, settings(topics)));
    }
}
