package io.waybill.pipeline.explain;

import io.waybill.explain.routes.Resolution;
import io.waybill.pipeline.report.JsonLines;

/** Tells where a request goes. */
public final class RouteReport {

    private RouteReport() {}

    /** A line for each fact. */
    public static String text(Resolution resolution) {
        return RouteTables.text(resolution);
    }

    /**
     * An object of JSON.
     *
     * @param manifest what the manifest is called; empty for none
     */
    public static void json(Resolution resolution, String manifest, JsonLines lines) {
        lines.add(json -> {
            if (!manifest.isEmpty()) {
                json.writeStringField("manifest", manifest);
            }
            json.writeStringField("topic", "route");
            RecordJson.fields(resolution, json);
        });
    }
}
