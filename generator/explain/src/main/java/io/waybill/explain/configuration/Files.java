package io.waybill.explain.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and folders that are mounted into a container. */
final class Files {

    private final Sources sources;

    /** A file of a volume. */
    private record Entry(String path, String source, String value, String status) {}

    Files(Sources sources) {
        this.sources = sources;
    }

    void read() {
        Map<String, Mapping> volumes = new LinkedHashMap<>();
        Fields.items(sources.workload().podSpec(), "volumes")
                .forEach(volume -> volumes.put(Fields.textOrEmpty(volume, "name"), volume));
        for (Mapping mount : Fields.items(sources.container(), "volumeMounts")) {
            String name = Fields.textOrEmpty(mount, "name");
            Mapping volume = volumes.get(name);
            if (volume == null) {
                boolean claimed = isClaimTemplate(name);
                folder(
                        mount,
                        claimed ? "volumeClaimTemplate " + name : "volume " + name,
                        claimed ? "" : "there is no such volume");
            } else {
                mount(mount, volume);
            }
        }
    }

    private boolean isClaimTemplate(String name) {
        return Fields.items(sources.workload().item().spec(), "volumeClaimTemplates").stream()
                .anyMatch(claim ->
                        Fields.textOrEmpty(Fields.at(claim, "metadata"), "name").equals(name));
    }

    private void folder(Mapping mount, String source, String status) {
        sources.value(Fields.textOrEmpty(mount, "mountPath"), true, source, "", status);
    }

    private void mount(Mapping mount, Mapping volume) {
        String subPath = Fields.text(mount, "subPath").orElseGet(() -> Fields.textOrEmpty(mount, "subPathExpr"));
        List<Entry> entries = new ArrayList<>();
        source(volume, subPath, entries);
        Fields.items(Fields.at(volume, "projected"), "sources").forEach(part -> source(part, subPath, entries));
        if (entries.isEmpty()) {
            folder(mount, describe(volume), "");
            return;
        }
        String path = Fields.textOrEmpty(mount, "mountPath");
        for (Entry entry : entries) {
            if (subPath.isEmpty() || subPath.equals(entry.path())) {
                String file = subPath.isEmpty() ? path.replaceFirst("/$", "") + "/" + entry.path() : path;
                sources.value(file, true, entry.source(), entry.value(), entry.status());
            }
        }
    }

    private void source(Mapping volume, String subPath, List<Entry> entries) {
        volume.mapping("configMap").ifPresent(map -> keys("ConfigMap", "name", map, subPath, entries));
        volume.mapping("secret")
                .ifPresent(secret ->
                        keys("Secret", secret.get("name") == null ? "secretName" : "name", secret, subPath, entries));
        for (Mapping item : Fields.items(Fields.at(volume, "downwardAPI"), "items")) {
            String field = Fields.textOrEmpty(Fields.at(item, "fieldRef"), "fieldPath");
            entries.add(new Entry(Fields.textOrEmpty(item, "path"), "field " + field + " of the pod", "", ""));
        }
        volume.mapping("serviceAccountToken")
                .ifPresent(token -> entries.add(
                        new Entry(Fields.textOrEmpty(token, "path"), "a token of the service account", "", "")));
    }

    private void keys(String kind, String nameField, Mapping volume, String subPath, List<Entry> entries) {
        ResourceRef ref = sources.ref(kind, Fields.textOrEmpty(volume, nameField));
        boolean optional = Fields.isTrue(volume, "optional");
        if (subPath.isEmpty()) {
            sources.use(ref, "volume", true, "the files change within a minute or two; the program has to read them");
        } else {
            sources.use(ref, "volume with subPath", false, "files under a subPath never change: restart the pods");
        }
        Optional<Item> item = sources.find(ref);
        List<Mapping> items = Fields.items(volume, "items");
        if (item.isEmpty() && items.isEmpty()) {
            entries.add(new Entry(
                    subPath.isEmpty() ? "*" : subPath, ref.toString(), "", sources.problem(ref, "", optional)));
        } else if (items.isEmpty()) {
            item.ifPresent(found -> Sources.keys(found)
                    .forEach(key -> entries.add(new Entry(key, ref + ", key " + key, Sources.value(found, key), ""))));
        }
        for (Mapping chosen : items) {
            String key = Fields.textOrEmpty(chosen, "key");
            entries.add(new Entry(
                    Fields.textOrEmpty(chosen, "path"),
                    ref + ", key " + key,
                    item.map(found -> Sources.value(found, key)).orElse(""),
                    sources.problem(ref, key, optional)));
        }
    }

    private static String describe(Mapping volume) {
        String type = volume.keys().stream()
                .filter(key -> !key.equals("name"))
                .findFirst()
                .orElse("emptyDir");
        Mapping detail = Fields.at(volume, type);
        String what = Fields.text(detail, "path")
                .or(() -> Fields.text(detail, "claimName"))
                .orElse("");
        return what.isEmpty() ? type : type + " " + what;
    }
}
