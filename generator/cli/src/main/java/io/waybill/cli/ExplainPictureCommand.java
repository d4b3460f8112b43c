package io.waybill.cli;

import io.waybill.pipeline.goal.Explain.PictureFormat;
import java.util.List;

/** Arguments of {@code explain picture}. */
final class ExplainPictureCommand extends ExplainOptions {

    private final Argument<List<String>> inputs =
            parameters("0..*", "INPUT", "Files, folders, or - for standard input. Without any, blueprints.");

    private final Argument<PictureFormat> pictureFormat = value(
            "--format", PictureFormat.class, PictureFormat.SVG, "FORMAT", "${COMPLETION-CANDIDATES}. Default: svg.");

    ExplainPictureCommand() {
        super("picture", "Draw Ingresses, Services, workloads and configuration, with arrows between them.");
    }

    @Override
    public Integer call() {
        return explain(inputs.value(), (explain, manifests) -> explain.picture(manifests, pictureFormat.value()));
    }
}
