package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.kubernetes.configuration.ConfigurationSource;
import io.waybill.kubernetes.configuration.MountedFiles;
import io.waybill.kubernetes.configuration.VolumeContent;
import io.waybill.kubernetes.configuration.VolumeContent.Keys;
import io.waybill.kubernetes.configuration.VolumeContent.PodField;
import io.waybill.kubernetes.configuration.VolumeContent.Token;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that volumes mount into a container, by their full paths. */
final class Mounts {

    private final Cluster cluster;
    private final String namespace;
    private final SortedMap<String, Given> files = new TreeMap<>();
    private final List<String> folders = new ArrayList<>();

    Mounts(Cluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    void read(TypedObject pod, TypedObject container) {
        for (TypedObject mount : container.objects("volumeMounts")) {
            Optional<TypedObject> volume = pod.objects("volumes").stream()
                    .filter(one -> one.text("name").equals(mount.text("name")))
                    .findFirst();
            SortedMap<String, Given> contents = new TreeMap<>();
            boolean isKnown = volume.isPresent() && read(volume.get(), contents);
            mount(mount, contents, isKnown);
        }
    }

    SortedMap<String, Given> files() {
        return files;
    }

    /** The folders whose files are not all known. */
    List<String> folders() {
        return folders;
    }

    private void mount(TypedObject mount, Map<String, Given> contents, boolean isKnown) {
        MountedFiles mounted = MountedFiles.of(mount.mapping());
        if (!isKnown || MountedFiles.dependsOnVariables(mount.mapping())) {
            folders.add(mounted.folder().isEmpty() ? "/" : mounted.folder());
        } else {
            contents.forEach((name, given) -> mounted.path(name).ifPresent(path -> files.put(path, given)));
        }
    }

    /** Adds the files of a volume; false where only the cluster knows them. */
    private boolean read(TypedObject volume, Map<String, Given> contents) {
        boolean isKnown = true;
        for (VolumeContent content : VolumeContent.of(volume.mapping())) {
            if (content instanceof Keys keys) {
                isKnown &= keys(keys, contents);
            } else if (content instanceof PodField field) {
                contents.put(field.path(), Given.unknown("the pod"));
            } else if (content instanceof Token token) {
                contents.put(token.path(), Given.unknown("the service account"));
            } else {
                isKnown = false;
            }
        }
        return isKnown;
    }

    private boolean keys(Keys keys, Map<String, Given> contents) {
        ConfigurationSource named = keys.source();
        Optional<SortedMap<String, Given>> values = cluster.values(named.kind(), namespace, named.name());
        keys.items()
                .forEach((path, key) -> contents.put(
                        path,
                        values.map(found -> found.get(key))
                                .orElseGet(() -> Given.unknown(named.kind() + " " + named.name()))));
        if (keys.items().isEmpty()) {
            values.ifPresent(contents::putAll);
        }
        return !keys.items().isEmpty() || values.isPresent();
    }
}
