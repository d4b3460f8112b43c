package io.waybill.pipeline.diff;

import io.waybill.diff.ResourceChange;
import io.waybill.validate.Finding;
import java.util.List;
import java.util.function.Consumer;

/** The formats in which differences are told. */
public enum DiffFormat {
    /** For people. */
    TEXT(".txt"),
    /** For programs: one JSON object a line, for each field. */
    JSON(".json"),
    /** For the comments of pull requests. */
    MARKDOWN(".md");

    private final String ending;

    DiffFormat(String ending) {
        this.ending = ending;
    }

    /** How the names of its files end. */
    public String ending() {
        return ending;
    }

    /**
     * A report in this format.
     *
     * @param out takes the text, piece by piece
     */
    public DiffReport report(Consumer<String> out) {
        return switch (this) {
            case TEXT -> new DiffText(out);
            case JSON -> new DiffJson(out);
            case MARKDOWN -> new DiffMarkdown(out);
        };
    }

    /**
     * The differences in this format.
     *
     * @param findings what rules say of them
     */
    public String of(List<ResourceChange> changes, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        DiffReport report = report(text::append);
        changes.forEach(report::change);
        report.end(findings);
        return text.toString();
    }
}
