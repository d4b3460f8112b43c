package io.waybill.explain.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.configuration.ConfigurationSource;
import io.waybill.kubernetes.configuration.MountedFiles;
import io.waybill.kubernetes.configuration.VolumeContent;
import io.waybill.kubernetes.configuration.VolumeContent.Keys;
import io.waybill.kubernetes.configuration.VolumeContent.PodField;
import io.waybill.kubernetes.configuration.VolumeContent.Token;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and folders that are mounted into a container. */
final class Files {

    /** Stands for the files of a source that the manifest does not have. */
    private static final String ALL = "*";

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
        List<Entry> entries = new ArrayList<>();
        String subPath = Fields.text(mount, "subPath").orElseGet(() -> Fields.textOrEmpty(mount, "subPathExpr"));
        VolumeContent.of(volume).forEach(content -> read(content, subPath, entries));
        MountedFiles mounted = MountedFiles.of(mount);
        boolean isShown = false;
        for (Entry entry : entries) {
            Optional<String> path = entry.path().equals(ALL)
                    ? Optional.of(mounted.folder() + (subPath.isEmpty() ? "/" + ALL : ""))
                    : mounted.path(entry.path());
            path.ifPresent(file -> sources.value(file, true, entry.source(), entry.value(), entry.status()));
            isShown |= path.isPresent();
        }
        if (!isShown) {
            boolean isMissing = !entries.isEmpty() && !MountedFiles.dependsOnVariables(mount);
            folder(
                    mount,
                    describe(volume),
                    isMissing ? "the volume has no \"" + subPath + "\": the folder is empty" : "");
        }
    }

    private void read(VolumeContent content, String subPath, List<Entry> entries) {
        if (content instanceof Keys keys) {
            keys(keys, subPath, entries);
        } else if (content instanceof PodField field) {
            entries.add(new Entry(field.path(), "field " + field.field() + " of the pod", "", ""));
        } else if (content instanceof Token token) {
            entries.add(new Entry(token.path(), "a token of the service account", "", ""));
        }
    }

    private void keys(Keys keys, String subPath, List<Entry> entries) {
        ResourceRef ref = sources.ref(keys.source());
        boolean optional = keys.source().isOptional();
        if (subPath.isEmpty()) {
            sources.use(ref, "volume", true, "the files change within a minute or two; the program has to read them");
        } else {
            sources.use(ref, "volume with subPath", false, "files under a subPath never change: restart the pods");
        }
        Optional<Item> item = sources.find(ref);
        if (item.isEmpty() && keys.items().isEmpty()) {
            entries.add(new Entry(ALL, ref.toString(), "", sources.problem(ref, "", optional)));
        } else if (keys.items().isEmpty()) {
            item.ifPresent(found -> Sources.keys(found)
                    .forEach(key -> entries.add(new Entry(key, ref + ", key " + key, Sources.value(found, key), ""))));
        }
        keys.items()
                .forEach((path, key) -> entries.add(new Entry(
                        path,
                        ref + ", key " + key,
                        item.map(found -> Sources.value(found, key)).orElse(""),
                        sources.problem(ref, key, optional))));
    }

    private static String describe(Mapping volume) {
        String type = volume.keys().stream()
                .filter(key -> !key.equals("name"))
                .findFirst()
                .orElse("emptyDir");
        Mapping detail = Fields.at(volume, type);
        String what = ConfigurationSource.ofVolume(volume)
                .map(ConfigurationSource::name)
                .or(() -> Fields.text(detail, "path"))
                .or(() -> Fields.text(detail, "claimName"))
                .orElse("");
        return what.isEmpty() ? type : type + " " + what;
    }
}
