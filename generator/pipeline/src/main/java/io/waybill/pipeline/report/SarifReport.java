package io.waybill.pipeline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.validate.DocumentationPages;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Tells findings and differences to code review: SARIF 2.1.0. */
final class SarifReport implements Report {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final String GOLDEN_FILE = "golden-file";

    private final SortedMap<String, SarifRule> broken = new TreeMap<>();
    private final List<Result> results = new ArrayList<>();
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private record Result(
            String rule, String level, String message, String fix, Place place, ResourceId resource, String field) {

        /** What it is the same by in the next run, when lines have moved. */
        String identity() {
            return String.join("|", rule, place.file(), resource.toString(), field);
        }
    }

    @Override
    public void finding(Finding finding, FoundIn where) {
        RuleId rule = finding.rule();
        broken.put(rule.id(), SarifRule.of(rule, level(rule.severity())));
        results.add(new Result(
                rule.id(),
                level(finding.severity()),
                where.prefix() + finding.message(),
                finding.fix(),
                finding.place(),
                finding.resource(),
                finding.field()));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, SKIPPED -> "note";
        };
    }

    @Override
    public void difference(String goldenFolder, GoldenDifference difference) {
        TextReport text = new TextReport();
        text.difference(goldenFolder, difference);
        Place place = new Place(goldenFolder + "/" + difference.file(), 0, 0, 0);
        broken.put(
                GOLDEN_FILE,
                new SarifRule(
                        GOLDEN_FILE,
                        "a golden file differs from what is rendered",
                        DocumentationPages.address("golden-files"),
                        "error"));
        results.add(new Result(
                GOLDEN_FILE,
                "error",
                text.text().strip(),
                "If the difference is meant, approve it.",
                place,
                ResourceId.NONE,
                ""));
    }

    @Override
    public void summary(Summary summary) {}

    @Override
    public void minors(MinorFindings findings) {}

    @Override
    public String text() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeArrayFieldStart("results");
            for (Result result : results) {
                result(result, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Waybill");
        String version = SarifReport.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringField("version", version);
        }
        json.writeStringField("informationUri", DocumentationPages.PROJECT);
        json.writeArrayFieldStart("rules");
        for (SarifRule rule : broken.values()) {
            rule.writeTo(json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", result.rule);
        json.writeNumberField("ruleIndex", broken.headMap(result.rule).size());
        json.writeStringField("level", result.level);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", (result.message + " " + result.fix).strip());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physicalLocation(result.place, json);
        logicalLocation(result, json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", fingerprint(result));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("fix", result.fix);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A name that stays while lines move; what has the same name otherwise is counted. */
    private String fingerprint(Result result) {
        UUID name = UUID.nameUUIDFromBytes(result.identity().getBytes(StandardCharsets.UTF_8));
        String hash = Long.toHexString(name.getMostSignificantBits());
        return hash + ":" + fingerprints.merge(hash, 1, Integer::sum);
    }

    private static void physicalLocation(Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        String path = ReportedPath.of(place.file());
        json.writeStringField("uri", uri(path));
        if (!path.startsWith("/")) {
            json.writeStringField("uriBaseId", "%SRCROOT%");
        }
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberField("startColumn", place.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void logicalLocation(Result result, JsonGenerator json) throws IOException {
        if (!result.resource.equals(ResourceId.NONE)) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", (result.resource + " " + result.field).strip());
            json.writeStringField("kind", "resource");
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    /** A path as a relative reference, or as a file URI when it is absolute. */
    private static String uri(String path) {
        try {
            boolean absolute = path.startsWith("/");
            return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }
}
