package io.waybill.validate.rules.storage;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The volumes of a pod: each has one name and one source, with all that the source needs. */
final class VolumeRules {

    private static final String CLAIM = "persistentVolumeClaim";
    private static final String EPHEMERAL = "ephemeral";

    private VolumeRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String name : List.of(
                "GCEPersistentDisk", "ISCSI", "Glusterfs", "RBD", "Cinder", "CephFS", "Flex", "AzureFile", "ScaleIO")) {
            rules.requiring("core.v1." + name + "VolumeSource");
        }
        rules.requiring("core.v1.CSIVolumeSource", "core.v1.DownwardAPIVolumeFile");
        rules.requiring("core.v1.ServiceAccountTokenProjection");
        rules.on(VolumeRules::ofPod, "core.v1.PodSpec");
        rules.on(VolumeRules::ofSet, "apps.v1.StatefulSetSpec");
    }

    private static void ofPod(TypedObject spec) {
        List<TypedObject> volumes = spec.objects("volumes");
        Unique.by("name", volumes);
        volumes.forEach(VolumeRules::volume);
        if (Containers.isPod(spec)) {
            claims(spec.resource().name(), volumes);
        }
    }

    /** The API server adds a volume for each claim before those of the template, and names what is wrong with it there. */
    private static void ofSet(TypedObject set) {
        FieldPath volumes = set.path("template").field("spec").field("volumes");
        List<TypedObject> claims = set.objects("volumeClaimTemplates");
        for (int i = 0; i < claims.size(); i++) {
            TypedObject metadata = claims.get(i).objectOrEmpty("metadata");
            String name = metadata.text("name");
            if (name.isEmpty()) {
                metadata.errorAt(
                        Rule.REQUIRED,
                        volumes.item(i).field(CLAIM).field("claimName"),
                        "name",
                        "The claim template has no name, which its volume would have.",
                        "Set metadata.name in volumeClaimTemplates[" + i + "].");
            } else if (!Format.DNS_LABEL.fits(name)) {
                metadata.errorAt(
                        Rule.INVALID_FORMAT,
                        volumes.item(i).field("name"),
                        "name",
                        Format.DNS_LABEL.message(name),
                        Format.DNS_LABEL.rule());
            }
        }
    }

    private static void volume(TypedObject volume) {
        if (volume.require("name", "Give the volume a name.")) {
            Format.DNS_LABEL.check(volume, "name");
        }
        VolumeSources.check(volume);
    }

    /** The claims that a pod makes for itself are named after it and the volume. */
    private static void claims(String pod, List<TypedObject> volumes) {
        if (pod.isEmpty()) {
            return;
        }
        Set<String> made = new HashSet<>();
        for (TypedObject volume : volumes) {
            String name = pod + "-" + volume.text("name");
            if (volume.has(EPHEMERAL)) {
                made.add(name);
                if (volume.hasSome("name") && !Format.SUBDOMAIN.fits(name)) {
                    volume.error(
                            Rule.INVALID_FORMAT,
                            "name",
                            "The claim of the volume would be called \"" + name + "\", which no claim can be.",
                            "Choose another name, or a shorter one.");
                }
            }
        }
        for (TypedObject volume : volumes) {
            TypedObject claim = volume.objectOrEmpty(CLAIM);
            if (made.contains(claim.text("claimName"))) {
                claim.error(
                        Rule.MISMATCH,
                        "claimName",
                        "The claim \"" + claim.text("claimName") + "\" is made for an ephemeral volume of the pod.",
                        "Name another claim, or mount the ephemeral volume.");
            }
        }
    }
}
