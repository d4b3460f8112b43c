package io.waybill.pipeline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.diff.FieldChange;
import io.waybill.pipeline.report.GoldenDifference.ResourceDifference;
import io.waybill.schema.Minor;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Tells findings and differences to programs: one JSON object a line. */
public final class JsonReport implements Report {

    private final JsonLines lines = new JsonLines();

    @Override
    public void finding(Finding finding, FoundIn where) {
        lines.add(json -> {
            if (!where.minors().isEmpty()) {
                json.writeArrayFieldStart("kubernetesVersions");
                for (Minor minor : where.minors()) {
                    json.writeString(minor.toString());
                }
                json.writeEndArray();
            }
            if (!where.environments().isEmpty()) {
                json.writeArrayFieldStart("environments");
                for (String environment : where.environments()) {
                    json.writeString(environment);
                }
                json.writeEndArray();
            }
            JsonLines.where(finding.place(), finding.resource(), json);
            json.writeStringField("field", finding.field());
            json.writeStringField("rule", finding.rule().id());
            json.writeStringField("severity", finding.severity().toString());
            json.writeStringField("message", finding.message());
            json.writeStringField("fix", finding.fix());
        });
    }

    @Override
    public void difference(String goldenFolder, GoldenDifference difference) {
        String file = goldenFolder + "/" + difference.file();
        String golden = difference.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (difference.resources().isEmpty()) {
            lines.add(json -> {
                json.writeStringField("file", file);
                json.writeStringField("golden", golden);
            });
        }
        for (ResourceDifference resource : difference.resources()) {
            if (resource.fields().isEmpty()) {
                lines.add(json -> {
                    start(file, golden, resource, json);
                    json.writeStringField("field", "");
                    json.writeStringField("change", resource.change().toString());
                    source(resource.origin(), json);
                });
            }
            for (FieldChange change : resource.fields()) {
                lines.add(json -> {
                    start(file, golden, resource, json);
                    JsonLines.change(change, json);
                    source(change.origin(), json);
                });
            }
        }
    }

    private static void start(String file, String golden, ResourceDifference resource, JsonGenerator json)
            throws IOException {
        json.writeStringField("file", file);
        json.writeStringField("golden", golden);
        JsonLines.resource(resource.resource(), json);
    }

    private static void source(Optional<?> origin, JsonGenerator json) throws IOException {
        if (origin.isPresent()) {
            json.writeStringField("source", origin.get().toString());
        }
    }

    @Override
    public void summary(Summary summary) {
        lines.add(json -> counts(summary, json));
    }

    @Override
    public void minors(MinorFindings findings) {
        findings.summaries()
                .forEach((minor, summary) -> lines.add(json -> {
                    json.writeStringField("kubernetesVersion", minor.toString());
                    counts(summary, json);
                }));
    }

    private static void counts(Summary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("documents", summary.documents());
        json.writeNumberField("valid", summary.valid());
        json.writeNumberField("invalid", summary.invalid());
        json.writeNumberField("skipped", summary.skipped());
        json.writeEndObject();
    }

    @Override
    public String text() {
        return lines.text();
    }
}
