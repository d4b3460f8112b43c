package io.waybill.validate.rules.storage;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.VolumePaths;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Volumes that hold files from several sources. */
final class ProjectedVolumeRules {

    private static final List<String> SOURCES = List.of(
            "secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate");

    private ProjectedVolumeRules() {}

    static void check(TypedObject volume) {
        FileSources.mode(volume, "defaultMode");
        Set<String> paths = new HashSet<>();
        for (TypedObject source : volume.objects("sources")) {
            one(source);
            source.object("secret").ifPresent(keys -> keys(volume.path(), keys, paths));
            source.object("configMap").ifPresent(keys -> keys(volume.path(), keys, paths));
            source.object("downwardAPI").ifPresent(files -> downward(volume.path(), files, paths));
            source.object("serviceAccountToken").ifPresent(token -> token(volume.path(), token));
            source.object("clusterTrustBundle").ifPresent(ProjectedVolumeRules::bundle);
        }
    }

    private static void one(TypedObject source) {
        List<String> set = SOURCES.stream().filter(source::has).toList();
        if (set.size() > 1) {
            source.error(
                    Rule.ONE_OF,
                    "The source is " + String.join(" and ", set) + " at once.",
                    "Make each a source of its own.");
        }
    }

    private static void keys(FieldPath volume, TypedObject keys, Set<String> paths) {
        keys.require("name", "Name the object.");
        for (TypedObject item : keys.objects("items")) {
            FileSources.key(item);
            unique(volume, item, paths);
        }
    }

    private static void downward(FieldPath volume, TypedObject files, Set<String> paths) {
        for (TypedObject item : files.objects("items")) {
            FileSources.downwardFile(item.at(files.path()));
            unique(volume, item, paths);
        }
    }

    /** The API server names the volume, not the file. */
    private static void unique(FieldPath volume, TypedObject item, Set<String> paths) {
        String path = item.text("path");
        if (!path.isEmpty() && !paths.add(path)) {
            item.errorAt(
                    Rule.DUPLICATE_ITEM,
                    volume,
                    "path",
                    "Two files of the volume have the path \"" + path + "\".",
                    "Choose another path for one of them.");
        }
    }

    /** The API server reports the path as if it were one of the volume. */
    private static void token(FieldPath volume, TypedObject token) {
        Ranges.tokenLifetime(token, "expirationSeconds");
        TypedObject placed = token.at(volume);
        if (Required.in(placed, "path", "Write the path of the file in the volume.")
                && token.isAtLeast(Behaviour.TOKEN_PATHS_ARE_JUDGED)) {
            VolumePaths.inside(placed, "path");
        }
    }

    private static void bundle(TypedObject bundle) {
        boolean named = bundle.has("name");
        if (named == bundle.has("signerName")) {
            bundle.error(
                    Rule.ONE_OF,
                    "A bundle is found by its name or by its signerName, not by " + (named ? "both." : "neither."),
                    "Set exactly one of the two.");
        }
        if (named && bundle.has("labelSelector")) {
            bundle.error(
                    Rule.FORBIDDEN_FIELD,
                    "labelSelector",
                    "A bundle that is found by its name is not selected by labels.",
                    "Remove labelSelector.");
        }
        VolumePaths.inside(bundle, "path");
    }
}
