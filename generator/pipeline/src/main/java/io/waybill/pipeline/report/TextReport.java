package io.waybill.pipeline.report;

import io.waybill.diff.FieldChange;
import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.report.GoldenDifference.ResourceDifference;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;

/** Tells findings and differences to people. */
public final class TextReport implements Report {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void finding(Finding finding, FoundIn where) {
        String kind = finding.severity() + "[" + finding.rule().id() + "]"
                + (where.minors().isEmpty() ? "" : " in " + MinorTable.spans(where.minors()));
        out.append(ProblemBlock.of(
                kind,
                finding.message(),
                finding.resource(),
                finding.field(),
                where.environments(),
                finding.place(),
                finding.fix()));
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
        difference.lines().forEach(line -> out.append("  ").append(line).append('\n'));
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
        out.append(Plural.of(summary.documents(), "resource"))
                .append(": ")
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
