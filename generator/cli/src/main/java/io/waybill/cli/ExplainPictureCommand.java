package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.goal.Explain.PictureFormat;
import java.util.List;
import java.util.Set;

/** Arguments of {@code explain picture}. */
final class ExplainPictureCommand extends ExplainOptions {

    private final Argument<List<String>> inputs = inputs();

    private final Argument<PictureFormat> format =
            choice("--format", PictureFormat.class, PictureFormat.SVG, "Format of the picture");

    ExplainPictureCommand() {
        super("picture", "Draw Ingresses, Services, workloads and configuration, with arrows between them.");
    }

    @Override
    public Integer call() {
        return explain(inputs.value(), Set.of(), (explain, manifests) -> explain.picture(manifests, format.value()));
    }
}
