package io.waybill.kubernetes.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the kubelet puts into a volume. */
public sealed interface VolumeContent {

    /**
     * Keys of a ConfigMap or Secret.
     *
     * @param source the ConfigMap or Secret
     * @param items the keys by the path of their file; empty for all keys, each a file of its own name
     */
    record Keys(ConfigurationSource source, Map<String, String> items) implements VolumeContent {}

    /**
     * A field of the pod or of a container.
     *
     * @param path the path of the file
     * @param field such as {@code metadata.labels}
     */
    record PodField(String path, String field) implements VolumeContent {}

    /**
     * A token of the service account.
     *
     * @param path the path of the file
     */
    record Token(String path) implements VolumeContent {}

    /** What only the cluster knows, such as the files of a disk. */
    record Unknown() implements VolumeContent {}

    /** The content of a volume, in the order in which it is written; none of {@code emptyDir}. */
    static List<VolumeContent> of(Mapping volume) {
        List<VolumeContent> contents = new ArrayList<>();
        if (volume.mapping("projected").isPresent()) {
            Fields.items(Fields.at(volume, "projected"), "sources").forEach(part -> add(part, contents));
        } else if (!Fields.has(volume, "emptyDir")) {
            add(volume, contents);
        }
        return contents;
    }

    private static void add(Mapping part, List<VolumeContent> contents) {
        ConfigurationSource.ofVolume(part)
                .ifPresentOrElse(
                        source -> contents.add(new Keys(source, items(part, source))), () -> addOther(part, contents));
    }

    private static Map<String, String> items(Mapping part, ConfigurationSource source) {
        Map<String, String> items = new LinkedHashMap<>();
        String field = source.kind().equals("Secret") ? "secret" : "configMap";
        for (Mapping item : Fields.items(Fields.at(part, field), "items")) {
            items.put(Fields.textOrEmpty(item, "path"), Fields.textOrEmpty(item, "key"));
        }
        return items;
    }

    private static void addOther(Mapping part, List<VolumeContent> contents) {
        if (part.mapping("downwardAPI").isPresent()) {
            for (Mapping item : Fields.items(Fields.at(part, "downwardAPI"), "items")) {
                String field = Fields.text(Fields.at(item, "fieldRef"), "fieldPath")
                        .orElseGet(() -> Fields.textOrEmpty(Fields.at(item, "resourceFieldRef"), "resource"));
                contents.add(new PodField(Fields.textOrEmpty(item, "path"), field));
            }
        } else if (part.mapping("serviceAccountToken").isPresent()) {
            contents.add(new Token(Fields.textOrEmpty(Fields.at(part, "serviceAccountToken"), "path")));
        } else {
            contents.add(new Unknown());
        }
    }
}
