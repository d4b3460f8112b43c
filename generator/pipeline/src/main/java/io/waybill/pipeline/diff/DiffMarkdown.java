package io.waybill.pipeline.diff;

import io.waybill.diff.Change;
import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells differences in the comment of a pull request: a table of resources, and below it the fields of each. */
final class DiffMarkdown implements DiffReport {

    /** GitHub takes 65,536 characters; what is longer is told in the summary only. */
    private static final int LONGEST = 60_000;

    private static final String TABLE = "\n| resource | change | effect |\n| --- | --- | --- |\n";

    private final Consumer<String> out;
    private final DiffSummary summary = new DiffSummary();
    private final Room rows = new Room();
    private final Room details = new Room();

    DiffMarkdown(Consumer<String> out) {
        this.out = out;
    }

    /** Texts, as long as they fit. */
    private static final class Room {

        private final List<String> texts = new ArrayList<>();
        private int length;
        private int left;

        void add(String text) {
            if (length + text.length() > LONGEST) {
                left++;
            } else {
                length += text.length();
                texts.add(text);
            }
        }

        void moveTo(StringBuilder text) {
            for (String one : texts) {
                if (text.length() + one.length() > LONGEST) {
                    left++;
                } else {
                    text.append(one);
                }
            }
        }
    }

    @Override
    public void change(ResourceChange resource) {
        summary.add(resource);
        rows.add("| " + name(resource) + " | " + resource.change() + " | " + effect(resource.effect()) + " |\n");
        if (resource.change() == Change.CHANGED) {
            details.add(details(resource));
        }
    }

    @Override
    public void end(List<Finding> findings) {
        StringBuilder text = new StringBuilder("### What this changes on the cluster\n\n")
                .append(summary)
                .append('\n');
        if (!rows.texts.isEmpty()) {
            text.append(TABLE);
            rows.moveTo(text);
            details.moveTo(text);
        }
        if (rows.left + details.left > 0) {
            text.append("\nMore than fits here was left out.\n");
        }
        out.accept(text + findings(findings));
    }

    /** What rules say of the differences; nothing where they say nothing. */
    private static String findings(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(out.isEmpty() ? "\n### What the rules say of it\n\n" : "")
                    .append("- ")
                    .append(finding.severity())
                    .append(' ')
                    .append(code(finding.rule().id()))
                    .append(": ")
                    .append(code(finding.resource().toString()))
                    .append(finding.field().isEmpty() ? "" : " " + code(finding.field()))
                    .append(": ")
                    .append(html(finding.message() + " " + finding.fix()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String name(ResourceChange resource) {
        return code(ResourceId.of(resource.resource()).toString());
    }

    private static String effect(Effect effect) {
        return effect == Effect.REFUSED || effect == Effect.RECREATE ? "**" + effect + "**" : effect.toString();
    }

    private static String details(ResourceChange resource) {
        StringBuilder out = new StringBuilder("\n<details><summary>")
                .append(html(ResourceId.of(resource.resource()).toString()))
                .append(": ")
                .append(resource.effect())
                .append("</summary>\n\n| field | before | after | effect |\n| --- | --- | --- | --- |\n");
        Set<String> reasons = new LinkedHashSet<>();
        for (FieldChange change : SchemaDescriptions.others(resource)) {
            out.append("| ")
                    .append(code(change.field()))
                    .append(" | ")
                    .append(value(change.before()))
                    .append(" | ")
                    .append(value(change.after()))
                    .append(" | ")
                    .append(effect(change.effect()))
                    .append(" |\n");
            if (!change.reason().isEmpty()) {
                reasons.add("\n- " + effect(change.effect()) + ": " + html(change.reason()));
            }
        }
        String folded = SchemaDescriptions.summary(resource);
        if (!folded.isEmpty()) {
            out.append("| ").append(folded).append(" | | | update |\n");
        }
        return out.append(String.join("", reasons))
                .append(reasons.isEmpty() ? "" : "\n")
                .append("\n</details>\n")
                .toString();
    }

    private static String value(Optional<Node> value) {
        return value.isEmpty() ? "" : code(DiffText.value(value));
    }

    /** Code in a cell of a table; nothing in it can end the code or the cell. */
    private static String code(String text) {
        return "<code>" + html(text).replace("|", "&#124;") + "</code>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "&#96;")
                .replace("*", "&#42;")
                .replace("_", "&#95;")
                .replace("[", "&#91;")
                .replace("@", "&#64;")
                .replaceAll("\\R", " ");
    }
}
