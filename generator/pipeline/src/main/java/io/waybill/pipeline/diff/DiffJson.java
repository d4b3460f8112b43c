package io.waybill.pipeline.diff;

import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.report.JsonReport;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import java.util.List;
import java.util.function.Consumer;

/** Tells differences to programs: one JSON object a line, for each field. */
final class DiffJson implements DiffReport {

    private final Consumer<String> out;

    DiffJson(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void change(ResourceChange resource) {
        JsonLines lines = new JsonLines();
        for (FieldChange change : resource.fields()) {
            lines.add(json -> {
                json.writeStringField("file", resource.file());
                JsonLines.resource(ResourceId.of(resource.resource()), json);
                JsonLines.change(change, json);
            });
        }
        out.accept(lines.text());
    }

    @Override
    public void end(List<Finding> findings) {
        out.accept(DiffReport.told(new JsonReport(), findings));
    }
}
