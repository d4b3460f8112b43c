package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Manifests for tests. */
public final class Yaml {

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final Map<String, ServedApi> APIS = new ConcurrentHashMap<>();

    private Yaml() {}

    /** What a minor serves. */
    public static ServedApi api(String minor) {
        return APIS.computeIfAbsent(minor, text -> ServedApi.of(HISTORY, Minor.parse(text)));
    }

    /** The first document. */
    public static Mapping read(String yaml) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yaml", documents::add);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return (Mapping) documents.get(0).root().orElseThrow();
    }

    /** The changes between two manifests, as {@code field change effect}. */
    public static List<String> changes(String minor, String before, String after) {
        return ResourceDiff.of(api(minor), read(before), read(after)).stream()
                .map(change -> change.field() + " " + change.change() + " " + change.effect())
                .toList();
    }

    /** The fields at which an update is refused. */
    public static List<String> refusals(String minor, String before, String after) {
        return ResourceDiff.of(api(minor), read(before), read(after)).stream()
                .flatMap(change -> change.refusedAt().stream())
                .distinct()
                .toList();
    }
}
