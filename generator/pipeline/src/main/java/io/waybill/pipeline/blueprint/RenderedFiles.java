package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Layout;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.render.FileNames;
import io.waybill.render.JsonWriter;
import io.waybill.render.YamlWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a manifest becomes. */
public final class RenderedFiles {

    private static final String STREAM = "manifest.yaml";

    private RenderedFiles() {}

    /** The golden files: YAML, each by its path below the golden folder, with {@code /}. */
    public static SortedMap<String, String> of(Rendition rendition, Manifest manifest) {
        return of(rendition, manifest, OutputFormat.YAML);
    }

    /** The content of each file by its path below the output folder, with {@code /}. */
    public static SortedMap<String, String> of(Rendition rendition, Manifest manifest, OutputFormat format) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Resource<?>> resources = manifest.resources();
        if (rendition.layout() == Layout.ONE_STREAM) {
            files.put(path(rendition, STREAM, format), text(resources, format));
            return files;
        }
        List<String> names = FileNames.of(resources);
        for (int i = 0; i < names.size(); i++) {
            files.put(path(rendition, names.get(i), format), text(List.of(resources.get(i)), format));
        }
        return files;
    }

    /** The resources as one text. */
    public static String text(List<Resource<?>> resources, OutputFormat format) {
        if (format == OutputFormat.YAML) {
            return YamlWriter.toYaml(resources);
        }
        StringBuilder json = new StringBuilder();
        resources.forEach(resource -> json.append(JsonWriter.toJson(resource.tree())));
        return json.toString();
    }

    private static String path(Rendition rendition, String yamlName, OutputFormat format) {
        String name = format == OutputFormat.YAML
                ? yamlName
                : yamlName.substring(0, yamlName.length() - ".yaml".length()) + ".json";
        return rendition.folder() + "/" + name;
    }
}
