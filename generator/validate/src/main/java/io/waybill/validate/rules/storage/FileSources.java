package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.metadata.MetadataRules;
import io.waybill.validate.rules.pods.DownwardRules;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.VolumePaths;
import io.waybill.validate.typed.TypedObject;

/** Volumes that the kubelet fills or makes: keys of objects, what a pod is told of itself, empty directories, images. */
final class FileSources {

    private static final int MOST_RIGHTS = 0777;
    private static final String PATH = "path";

    private FileSources() {}

    static void emptyDir(TypedObject directory) {
        Amounts.notNegative(directory, "sizeLimit");
    }

    static void gitRepo(TypedObject repository) {
        repository.require("repository", "Write the address of the repository.");
        VolumePaths.descending(repository, "directory");
    }

    /** A Secret or a ConfigMap, whose keys become files. */
    static void keys(TypedObject source, String name) {
        source.require(name, "Name the object.");
        mode(source, "defaultMode");
        source.objects("items").forEach(FileSources::key);
    }

    static void key(TypedObject item) {
        item.require("key", "Name the key.");
        item.require(PATH, "Write the path of the file in the volume.");
        VolumePaths.inside(item, PATH);
        mode(item, "mode");
    }

    static void mode(TypedObject source, String field) {
        Ranges.between(source, field, 0, MOST_RIGHTS);
    }

    static void downward(TypedObject source) {
        mode(source, "defaultMode");
        source.objects("items").forEach(item -> downwardFile(item.at(source.path())));
    }

    /** A file that a pod is told something of itself in; the API server does not say which one is at fault. */
    static void downwardFile(TypedObject file) {
        Required.in(file, PATH, "Write the path of the file in the volume.");
        VolumePaths.inside(file, PATH);
        boolean hasField = file.has("fieldRef");
        if (hasField == file.has("resourceFieldRef")) {
            file.error(
                    Rule.ONE_OF,
                    "A file needs either a fieldRef or a resourceFieldRef, not " + (hasField ? "both." : "neither."),
                    "Set exactly one of the two.");
        }
        file.object("fieldRef").ifPresent(DownwardRules::ofFile);
        file.object("resourceFieldRef").ifPresent(reference -> DownwardRules.resource(reference, true));
        mode(file, "mode");
    }

    static void ephemeral(TypedObject ephemeral) {
        TypedObject template = ephemeral.objectOrEmpty("volumeClaimTemplate");
        if (!ephemeral.has("volumeClaimTemplate")) {
            ephemeral.error(Rule.REQUIRED, "volumeClaimTemplate", "The volume has no template of a claim.", "Add one.");
            return;
        }
        TypedObject metadata = template.objectOrEmpty("metadata");
        Labels.check(metadata, "labels");
        MetadataRules.annotations(metadata);
        for (String field : metadata.mapping().keys()) {
            if (metadata.hasSome(field) && !field.equals("labels") && !field.equals("annotations")) {
                metadata.error(
                        Rule.FORBIDDEN_FIELD,
                        field,
                        "The claim of an ephemeral volume accepts only labels and annotations, not \"" + field + "\".",
                        "Remove it.");
            }
        }
    }

    /** A template of pods may leave the image open. */
    static void image(TypedObject image) {
        if (image.resource().kind().equals("Pod")) {
            image.require("reference", "Name the image.");
        }
    }
}
