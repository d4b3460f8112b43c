package io.waybill.pipeline.report;

import io.waybill.schema.Minor;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of resources by minor, and the words for several minors. */
final class MinorTable {

    private static final int LONGEST_NAME = 70;

    private final MinorFindings findings;
    private final Collection<Minor> minors;
    private final StringBuilder out = new StringBuilder();
    private int nameWidth;

    private MinorTable(MinorFindings findings) {
        this.findings = findings;
        this.minors = findings.summaries().keySet();
    }

    /** One row for each resource with problems, and two that sum up. */
    static String of(MinorFindings findings) {
        return new MinorTable(findings).write();
    }

    private String write() {
        Map<ResourceId, Map<Minor, Severity>> worst = findings.worst();
        List<String> names = worst.keySet().stream().map(MinorTable::name).toList();
        nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
        nameWidth = Math.max(nameWidth, "invalid".length());
        row("Kubernetes", Minor::toString);
        worst.forEach((resource, byMinor) -> row(name(resource), minor -> mark(byMinor.get(minor))));
        row("valid", minor -> count(minor, Summary::valid));
        row("invalid", minor -> count(minor, Summary::invalid));
        out.append("\nE error, w warning, - skipped, . valid\n");
        return out.toString();
    }

    private void row(String name, Function<Minor, String> cell) {
        out.append(name).append(" ".repeat(Math.max(0, nameWidth - name.length())));
        for (Minor minor : minors) {
            String text = cell.apply(minor);
            out.append(" ".repeat(Math.max(1, 5 - text.length()))).append(text);
        }
        out.append('\n');
    }

    private String count(Minor minor, Function<Summary, Integer> count) {
        Summary summary = findings.summaries().get(minor);
        return summary == null ? "" : String.valueOf(count.apply(summary));
    }

    private static String name(ResourceId resource) {
        String name = resource.equals(ResourceId.NONE) ? "(no resource)" : resource.toString();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 3) + "..." : name;
    }

    private static String mark(@Nullable Severity severity) {
        if (severity == null || severity == Severity.INFO) {
            return ".";
        }
        return switch (severity) {
            case ERROR -> "E";
            case WARNING -> "w";
            default -> "-";
        };
    }

    /** The beginning of a message that holds in some of several minors only; empty where one was asked. */
    static String in(List<Minor> minors) {
        return minors.isEmpty() ? "" : "In " + spans(minors) + ": ";
    }

    /** {@code 1.20, 1.22 to 1.36}. */
    static String spans(List<Minor> minors) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= minors.size(); i++) {
            boolean ends = i == minors.size()
                    || minors.get(i).number() != minors.get(i - 1).number() + 1;
            if (ends) {
                spans.add(
                        start == i - 1 ? minors.get(start).toString() : minors.get(start) + " to " + minors.get(i - 1));
                start = i;
            }
        }
        return String.join(", ", spans);
    }
}
