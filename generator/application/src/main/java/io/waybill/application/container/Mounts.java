package io.waybill.application.container;

import io.waybill.application.program.Given;
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
        String path = mount.text("mountPath").replaceFirst("(?<=.)/+$", "");
        String subPath = mount.text("subPath");
        if (!isKnown || mount.has("subPathExpr")) {
            folders.add(path);
        } else if (subPath.isEmpty()) {
            contents.forEach((name, given) -> files.put(path + "/" + name, given));
        } else if (contents.containsKey(subPath)) {
            files.put(path, contents.get(subPath));
        } else {
            contents.forEach((name, given) -> {
                if (name.startsWith(subPath + "/")) {
                    files.put(path + name.substring(subPath.length()), given);
                }
            });
        }
    }

    /** Adds the files of a volume; false where only the cluster knows them. */
    private boolean read(TypedObject volume, Map<String, Given> contents) {
        if (volume.has("emptyDir")) {
            return true;
        }
        if (!volume.has("projected")) {
            return source(volume, contents);
        }
        boolean isKnown = true;
        for (TypedObject part : volume.objectOrEmpty("projected").objects("sources")) {
            isKnown &= source(part, contents);
        }
        return isKnown;
    }

    private boolean source(TypedObject volume, Map<String, Given> contents) {
        if (volume.has("configMap")) {
            return keys("ConfigMap", volume.objectOrEmpty("configMap").text("name"), volume, "configMap", contents);
        }
        if (volume.has("secret")) {
            TypedObject secret = volume.objectOrEmpty("secret");
            String name = secret.has("secretName") ? secret.text("secretName") : secret.text("name");
            return keys("Secret", name, volume, "secret", contents);
        }
        if (volume.has("downwardAPI")) {
            volume.objectOrEmpty("downwardAPI")
                    .objects("items")
                    .forEach(item -> contents.put(item.text("path"), Given.unknown("the pod")));
            return true;
        }
        if (volume.has("serviceAccountToken")) {
            contents.put(
                    volume.objectOrEmpty("serviceAccountToken").text("path"), Given.unknown("the service account"));
            return true;
        }
        return false;
    }

    private boolean keys(String kind, String name, TypedObject volume, String field, Map<String, Given> contents) {
        List<TypedObject> items = volume.objectOrEmpty(field).objects("items");
        Optional<TypedObject> source = cluster.find(kind, namespace, name);
        for (TypedObject item : items) {
            contents.put(
                    item.text("path"),
                    source.map(found -> Sources.value(found, item.text("key")))
                            .orElseGet(() -> Given.unknown(kind + " " + name)));
        }
        if (items.isEmpty() && source.isPresent()) {
            Sources.keys(source.get()).forEach(key -> contents.put(key, Sources.value(source.get(), key)));
        }
        return !items.isEmpty() || source.isPresent();
    }
}
