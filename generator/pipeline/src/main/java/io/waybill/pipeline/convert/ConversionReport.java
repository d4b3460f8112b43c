package io.waybill.pipeline.convert;

import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.ResourceId;

/** Tells what was converted: a line for each change, more for each refusal; or one JSON object a line. */
public final class ConversionReport {

    private final Format format;
    private final StringBuilder out = new StringBuilder();
    private final JsonLines lines = new JsonLines();

    /** An empty report in a format. */
    public ConversionReport(Format format) {
        this.format = format;
    }

    /** Adds a note. */
    public void note(ConversionNote note) {
        if (format == Format.JSON) {
            json(note);
        } else if (note.isError()) {
            block(note);
        } else {
            line(note);
        }
    }

    private void line(ConversionNote note) {
        out.append(note.place().file() + ":" + note.place().line() + ": " + note.resource() + ": ");
        boolean whole = note.field().isEmpty() || note.field().equals("apiVersion");
        out.append(whole ? "" : note.field() + ": ").append(note.message());
        if (!note.fix().isEmpty()) {
            out.append(note.message().endsWith(".") ? " " : ". ").append(note.fix());
        }
        out.append('\n');
    }

    private void block(ConversionNote note) {
        out.append("error[" + note.rule() + "]: " + note.message() + "\n");
        if (!note.resource().equals(ResourceId.NONE)) {
            out.append("  resource  " + note.resource() + "\n");
        }
        if (!note.field().isEmpty()) {
            out.append("  field     " + note.field() + "\n");
        }
        out.append("  source    " + note.place() + "\n  fix       " + note.fix() + "\n\n");
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
        if (format == Format.JSON) {
            lines.add(json -> {
                json.writeObjectFieldStart("summary");
                json.writeNumberField("resources", all);
                json.writeNumberField("converted", counts.converted());
                json.writeNumberField("unchanged", counts.unchanged());
                json.writeNumberField("refused", counts.refused());
                json.writeEndObject();
            });
        } else {
            out.append(all + (all == 1 ? " resource: " : " resources: ") + counts.converted() + " converted, "
                    + counts.unchanged() + " unchanged, " + counts.refused() + " refused\n");
        }
    }

    /** All of it. */
    public String text() {
        return format == Format.JSON ? lines.text() : out.toString();
    }
}
