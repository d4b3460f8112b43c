package io.waybill.pipeline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells findings and differences to code review: SARIF 2.1.0. */
final class SarifReport implements Report {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final String GOLDEN_FILE = "golden-file";

    private final SortedMap<String, Broken> broken = new TreeMap<>();
    private final List<Result> results = new ArrayList<>();

    /** A rule that something breaks; without an address where it has no page. */
    private record Broken(String description, String page) {}

    private record Result(String rule, String level, String message, Place place, ResourceId resource, String field) {}

    @Override
    public void finding(Finding finding, FoundIn where) {
        String in = where.prefix();
        RuleId rule = finding.rule();
        broken.put(rule.id(), new Broken(rule.description(), rule.page()));
        results.add(new Result(
                rule.id(),
                level(finding.severity()),
                in + finding.message() + " " + finding.fix(),
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
                new Broken("a golden file differs from what is rendered", "urn:waybill:docs:golden-files"));
        results.add(new Result(GOLDEN_FILE, "error", text.text().strip(), place, ResourceId.NONE, ""));
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
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Broken> rule : broken.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", rule.getKey());
            json.writeObjectFieldStart("shortDescription");
            json.writeStringField("text", rule.getValue().description());
            json.writeEndObject();
            if (!rule.getValue().page().isEmpty()) {
                json.writeStringField("helpUri", rule.getValue().page());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", result.rule);
        json.writeStringField("level", result.level);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", result.message);
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(result.place.file()));
        json.writeEndObject();
        if (result.place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", result.place.line());
            if (result.place.column() > 0) {
                json.writeNumberField("startColumn", result.place.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        logicalLocation(result, json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void logicalLocation(Result result, JsonGenerator json) throws IOException {
        if (!result.resource.equals(ResourceId.NONE)) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", result.resource + " " + result.field);
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
