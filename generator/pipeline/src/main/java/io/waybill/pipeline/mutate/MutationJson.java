package io.waybill.pipeline.mutate;

import io.waybill.pipeline.report.JsonLines;
import io.waybill.validate.Place;
import java.util.Locale;

/** Tells programs what nobody noticed: an object for each survivor, and one that sums up. */
public final class MutationJson {

    private MutationJson() {}

    /** The lines. */
    public static String of(Mutations mutations) {
        JsonLines lines = new JsonLines();
        for (Survivor survivor : mutations.survivors()) {
            lines.add(json -> {
                json.writeStringField("environment", survivor.rendition().title());
                json.writeStringField("target", survivor.rendition().target().kubernetesVersion());
                JsonLines.where(Place.of("", 0, survivor.change().origin().orElse(null)), survivor.resource(), json);
                JsonLines.change(survivor.change(), json);
                json.writeStringField("toldBy", survivor.told().orElse(""));
            });
        }
        lines.add(json -> {
            json.writeObjectFieldStart("summary");
            json.writeNumberField("changes", mutations.planned());
            json.writeNumberField("tried", mutations.tried());
            json.writeNumberField("equal", mutations.equal());
            json.writeNumberField("mutants", mutations.mutants());
            json.writeObjectFieldStart("killed");
            for (Judge judge : Judge.values()) {
                json.writeNumberField(
                        judge.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        mutations.killed().getOrDefault(judge, 0));
            }
            json.writeEndObject();
            json.writeNumberField("survived", mutations.survivors().size());
            json.writeNumberField("score", mutations.score());
            json.writeEndObject();
        });
        return lines.text();
    }
}
