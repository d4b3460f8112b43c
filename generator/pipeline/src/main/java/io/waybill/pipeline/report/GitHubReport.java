package io.waybill.pipeline.report;

import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;

/** Tells findings and differences to GitHub Actions, which shows them beside the lines they are about. */
final class GitHubReport implements Report {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void finding(Finding finding, FoundIn where) {
        String in = where.prefix();
        line(
                level(finding.severity()),
                finding.place(),
                finding.rule().id(),
                finding.resource() + (finding.field().isEmpty() ? "" : " " + finding.field()) + "\n" + in
                        + finding.message() + " " + finding.fix());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, SKIPPED -> "notice";
        };
    }

    @Override
    public void difference(String goldenFolder, GoldenDifference difference) {
        TextReport text = new TextReport();
        text.difference(goldenFolder, difference);
        line(
                "error",
                new Place(goldenFolder + "/" + difference.file(), 0, 0, 0),
                "golden-file",
                text.text().strip());
    }

    private void line(String level, Place place, String title, String message) {
        out.append("::").append(level).append(" file=").append(property(place.file()));
        if (place.line() > 0) {
            out.append(",line=").append(place.line());
        }
        if (place.column() > 0) {
            out.append(",col=").append(place.column());
        }
        out.append(",title=")
                .append(title)
                .append("::")
                .append(escaped(message))
                .append('\n');
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public void summary(Summary summary) {}

    @Override
    public void minors(MinorFindings findings) {}

    @Override
    public String text() {
        return out.toString();
    }
}
