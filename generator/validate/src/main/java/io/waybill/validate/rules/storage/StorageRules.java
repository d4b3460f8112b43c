package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Locale;

/** What cluster and drivers tell each other of storage: attachments, nodes' drivers, capacities. */
final class StorageRules {

    private static final String INLINE = "inlineVolumeSpec";
    private static final String VOLUME_NAME = "persistentVolumeName";
    private static final int LONGEST_NODE_ID = 256;

    private StorageRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "storage." + version + ".";
            rules.requiring(group + "VolumeAttachment", group + "VolumeAttachmentSpec");
            rules.requiring(group + "CSINodeDriver", group + "CSIStorageCapacity");
            rules.on(attachment -> attachment(attachment.objectOrEmpty("spec")), group + "VolumeAttachment");
            rules.on(node -> Unique.by("name", node.objects("drivers")), group + "CSINodeSpec");
            rules.on(StorageRules::nodeDriver, group + "CSINodeDriver");
            rules.on(StorageRules::capacity, group + "CSIStorageCapacity");
        }
    }

    private static void attachment(TypedObject spec) {
        if (Required.in(spec, "attacher")
                && !Format.QUALIFIED_NAME.fits(spec.text("attacher").toLowerCase(Locale.ROOT))) {
            Format.QUALIFIED_NAME.check(spec, "attacher");
        } else if (spec.typeName().contains(".v1.")) {
            CsiSource.DRIVER.check(spec, "attacher");
        }
        if (Required.in(spec, "nodeName")) {
            Format.SUBDOMAIN.check(spec, "nodeName");
        }
        source(spec.objectOrEmpty("source"));
    }

    private static void source(TypedObject source) {
        OneOf.exactly(source, INLINE, VOLUME_NAME);
        Required.notBlank(source, VOLUME_NAME);
        Format.SUBDOMAIN.check(source, VOLUME_NAME);
        source.object(INLINE).ifPresent(PersistentVolumeRules::inline);
    }

    private static void nodeDriver(TypedObject driver) {
        CsiSource.driver(driver, "name");
        if (Required.in(driver, "nodeID") && driver.text("nodeID").length() > LONGEST_NODE_ID) {
            driver.error(
                    Rule.TOO_LARGE,
                    "nodeID",
                    "The ID of the node has more than " + LONGEST_NODE_ID + " characters.",
                    "Use a shorter ID.");
        }
        for (TypedValue key : driver.items("topologyKeys")) {
            Format.QUALIFIED_NAME.check(driver, key.at(driver.path()), key.text());
        }
        if (driver.texts("topologyKeys").stream().distinct().count()
                < driver.texts("topologyKeys").size()) {
            driver.error(Rule.DUPLICATE_ITEM, "A topology key appears twice in the list.", "Remove one of them.");
        }
        driver.object("allocatable").ifPresent(allocatable -> Ranges.notNegative(allocatable, "count"));
    }

    private static void capacity(TypedObject capacity) {
        String storageClass = capacity.text("storageClassName");
        if (!Format.SUBDOMAIN.fits(storageClass)) {
            capacity.error(
                    Rule.INVALID_FORMAT,
                    "storageClassName",
                    Format.SUBDOMAIN.message(storageClass),
                    Format.SUBDOMAIN.rule());
        }
        Amounts.notNegative(capacity, "capacity");
        Amounts.notNegative(capacity, "maximumVolumeSize");
    }
}
