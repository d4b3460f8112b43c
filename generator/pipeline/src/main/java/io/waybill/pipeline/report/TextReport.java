package io.waybill.pipeline.report;

import io.waybill.diff.FieldChange;
import io.waybill.pipeline.golden.GoldenDifference;
import io.waybill.pipeline.golden.GoldenDifference.ResourceDifference;
import io.waybill.schema.Minor;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Summary;
import java.util.List;

/** Tells findings and differences to people. */
public final class TextReport implements Report {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void finding(Finding finding, List<Minor> minors) {
        out.append(finding.severity())
                .append('[')
                .append(finding.rule().id())
                .append(minors.isEmpty() ? "]: " : "] in " + MinorTable.spans(minors) + ": ")
                .append(finding.message())
                .append('\n');
        if (!finding.resource().equals(ResourceId.NONE)) {
            line("resource", finding.resource().toString());
        }
        if (!finding.field().isEmpty()) {
            line("field", finding.field());
        }
        line("source", finding.place().toString());
        line("fix", finding.fix());
        out.append('\n');
    }

    private void line(String name, String value) {
        out.append("  ")
                .append(name)
                .append(" ".repeat(10 - name.length()))
                .append(value)
                .append('\n');
    }

    @Override
    public void difference(String goldenFolder, GoldenDifference difference) {
        String file = goldenFolder + "/" + difference.file();
        out.append(
                switch (difference.status()) {
                    case MISSING -> "missing golden file: " + file;
                    case DIFFERENT -> "golden file differs: " + file;
                    case SAME_DATA -> "golden file differs in its bytes only, not in its meaning: " + file;
                    case UNREADABLE -> "golden file is not YAML: " + file;
                    case ORPHAN -> "golden file that nothing renders: " + file;
                });
        out.append('\n');
        difference.resources().forEach(this::resource);
        out.append('\n');
    }

    private void resource(ResourceDifference difference) {
        out.append("  ")
                .append(difference.resource())
                .append(difference.fields().isEmpty() ? " was " + difference.change() : "");
        if (difference.fields().isEmpty()) {
            difference
                    .origin()
                    .ifPresent(origin -> out.append("  (").append(origin).append(')'));
        }
        out.append('\n');
        difference.fields().forEach(this::field);
    }

    private void field(FieldChange change) {
        out.append("    ").append(change.field()).append(": ");
        change.before().ifPresent(node -> out.append("golden ").append(InlineText.of(node)));
        change.before().ifPresent(node -> out.append(", "));
        out.append(change.after().map(node -> "now " + InlineText.of(node)).orElse("now absent"));
        change.origin().ifPresent(origin -> out.append("  (").append(origin).append(')'));
        out.append("\n      ").append(change.effect());
        out.append(change.reason().isEmpty() ? "" : ": " + change.reason()).append('\n');
    }

    @Override
    public void summary(Summary summary) {
        out.append(summary.documents())
                .append(summary.documents() == 1 ? " resource: " : " resources: ")
                .append(summary.valid())
                .append(" valid, ")
                .append(summary.invalid())
                .append(" invalid, ")
                .append(summary.skipped())
                .append(" skipped\n");
    }

    @Override
    public void minors(MinorFindings findings) {
        out.append(MinorTable.of(findings));
    }

    @Override
    public String text() {
        return out.toString();
    }
}
