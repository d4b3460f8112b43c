package io.waybill.pipeline.diff;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Node;
import io.waybill.pipeline.report.InlineText;
import io.waybill.pipeline.report.TextReport;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells differences to people. */
final class DiffText implements DiffReport {

    private static final int LONGEST = 100;

    private final Consumer<String> out;
    private final DiffSummary summary = new DiffSummary();

    DiffText(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void change(ResourceChange resource) {
        summary.add(resource);
        StringBuilder text = new StringBuilder()
                .append(resource.effect())
                .append(": ")
                .append(ResourceId.of(resource.resource()))
                .append(resource.file().isEmpty() ? "" : " (" + resource.file() + ")")
                .append('\n');
        String told = "";
        for (FieldChange change : SchemaDescriptions.others(resource)) {
            field(change, text);
            if (!change.reason().isEmpty() && !change.reason().equals(told)) {
                text.append("    ").append(change.reason()).append('\n');
            }
            told = change.reason();
        }
        String folded = SchemaDescriptions.summary(resource);
        if (!folded.isEmpty()) {
            text.append("  ").append(folded).append("  [update]\n");
        }
        out.accept(text.append('\n').toString());
    }

    @Override
    public void end(List<Finding> findings) {
        out.accept(summary + "\n" + (findings.isEmpty() ? "" : "\n"));
        out.accept(DiffReport.told(new TextReport(), findings));
    }

    private static void field(FieldChange change, StringBuilder out) {
        if (change.field().isEmpty()) {
            out.append("  the resource was ").append(change.change()).append('\n');
        } else {
            out.append("  ")
                    .append(change.field())
                    .append(": ")
                    .append(values(change))
                    .append("  [")
                    .append(change.effect())
                    .append("]\n");
        }
    }

    private static String values(FieldChange change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return change.effect() == Effect.REFUSED ? "no longer accepted" : "breaks resources";
        }
        return switch (change.change()) {
            case ADDED -> "added " + value(change.after());
            case REMOVED -> "removed " + value(change.before());
            case CHANGED -> value(change.before()) + " -> " + value(change.after());
        };
    }

    /** A value on one line, shortened. */
    static String value(Optional<Node> node) {
        String text = node.map(InlineText::of).orElse("");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
