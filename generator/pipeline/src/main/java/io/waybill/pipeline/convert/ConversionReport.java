package io.waybill.pipeline.convert;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.report.ProblemBlock;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;

/** Tells what was converted: a line for each change, more for each refusal; or one JSON object a line. */
public final class ConversionReport {

    private final TextFormat format;
    private final StringBuilder out = new StringBuilder();
    private final JsonLines lines = new JsonLines();

    /** An empty report in a format. */
    public ConversionReport(TextFormat format) {
        this.format = format;
    }

    /** Adds a note. */
    public void note(ConversionNote note) {
        if (format == TextFormat.JSON) {
            json(note);
        } else if (note.isError() || note.rule().equals(Rule.NOT_A_RESOURCE.id())) {
            block(note);
        } else {
            line(note);
        }
    }

    private void line(ConversionNote note) {
        out.append(note.place().file() + ":" + note.place().line() + ": ");
        out.append(note.resource().equals(ResourceId.NONE) ? "" : note.resource() + ": ");
        boolean whole = note.field().isEmpty() || note.field().equals("apiVersion");
        out.append(whole ? "" : note.field() + ": ").append(note.message());
        if (!note.fix().isEmpty()) {
            out.append(note.message().endsWith(".") ? " " : ". ").append(note.fix());
        }
        out.append('\n');
    }

    private void block(ConversionNote note) {
        String kind = note.severity() + "[" + note.rule() + "]";
        out.append(ProblemBlock.of(kind, note.message(), note.resource(), note.field(), note.place(), note.fix()));
    }

    private void json(ConversionNote note) {
        lines.add(json -> {
            JsonLines.where(note.place(), note.resource(), json);
            json.writeStringField("field", note.field());
            json.writeStringField("rule", note.rule());
            json.writeStringField("severity", note.severity().toString());
            json.writeStringField("message", note.message());
            json.writeStringField("fix", note.fix());
        });
    }

    /** Adds how many resources became what, as the last line. */
    public void summary(Counts counts) {
        int all = counts.converted() + counts.unchanged() + counts.refused();
        if (format == TextFormat.JSON) {
            lines.add(json -> {
                json.writeObjectFieldStart("summary");
                json.writeNumberField("resources", all);
                json.writeNumberField("converted", counts.converted());
                json.writeNumberField("unchanged", counts.unchanged());
                json.writeNumberField("refused", counts.refused());
                json.writeEndObject();
            });
        } else {
            out.append(Plural.of(all, "resource") + ": " + counts.converted() + " converted, " + counts.unchanged()
                    + " unchanged, " + counts.refused() + " refused\n");
        }
    }

    /** All of it. */
    public String text() {
        return format == TextFormat.JSON ? lines.text() : out.toString();
    }
}
