package io.waybill.cli;

import io.waybill.pipeline.ExplainFiles.PictureFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code explain picture}. */
@Command(
        name = "picture",
        description = "Draw Ingresses, Services, workloads and configuration, with arrows between them.",
        mixinStandardHelpOptions = true)
final class ExplainPictureCommand extends ExplainOptions implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files, folders, or - for standard input. Without any, blueprints.")
    private List<String> inputs = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: svg.")
    private PictureFormat pictureFormat = PictureFormat.SVG;

    @Override
    public Integer call() {
        return explain(inputs, (explain, manifests) -> explain.picture(manifests, pictureFormat));
    }
}
