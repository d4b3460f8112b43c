package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Volumes that are disks on a network: iSCSI, Fibre Channel, Azure. */
final class BlockSources {

    private static final int LAST_LUN = 255;
    private static final String DISK_URI = "diskURI";

    /** The names that iSCSI gives to targets and initiators. */
    private static final Format ISCSI_NAME = new Format(
            "an iSCSI name",
            text -> text.matches("(?s).*iqn\\.\\d{4}-\\d{2}\\.([\\p{Alnum}.-]+)(:[^,;*&$|\\s]+)")
                            && text.startsWith("iqn")
                    || text.matches("eui.\\p{Alnum}{16}")
                    || text.matches("naa.\\p{Alnum}{32}"),
            "Write a name such as iqn.2001-04.com.example:storage.disk2.");

    private BlockSources() {}

    static void iscsi(TypedObject iscsi) {
        Required.all(iscsi, "targetPortal", "iqn");
        ISCSI_NAME.check(iscsi, "iqn");
        Ranges.between(iscsi, "lun", 0, LAST_LUN);
        boolean hasSecret = iscsi.has("secretRef");
        if ((iscsi.isTrue("chapAuthDiscovery") || iscsi.isTrue("chapAuthSession")) && !hasSecret) {
            Required.in(iscsi, "secretRef", "Name the Secret with the CHAP credentials.");
        }
        String initiator = iscsi.text("initiatorName");
        if (iscsi.has("initiatorName") && !ISCSI_NAME.fits(initiator)) {
            iscsi.errorAt(
                    Rule.INVALID_FORMAT,
                    iscsi.path("initiatorname"),
                    "initiatorName",
                    ISCSI_NAME.message(initiator),
                    ISCSI_NAME.rule());
        }
    }

    static void fibreChannel(TypedObject channel) {
        boolean hasTargets = channel.hasSome("targetWWNs");
        boolean hasIds = channel.hasSome("wwids");
        if (hasTargets == hasIds) {
            channel.error(
                    Rule.ONE_OF,
                    "targetWWNs",
                    "A Fibre Channel volume has targetWWNs or wwids, not both.",
                    "Set one of the two.");
        } else if (hasTargets && !channel.has("lun")) {
            channel.error(Rule.REQUIRED, "lun", "targetWWNs need a lun.", "Set lun.");
        } else if (hasTargets) {
            Ranges.between(channel, "lun", 0, LAST_LUN);
        }
    }

    static void azureDisk(TypedObject azure) {
        List.of("diskName", DISK_URI).forEach(azure::require);
        Required.notBlank(azure, "cachingMode", "kind");
        String uri = azure.text(DISK_URI);
        String start = azure.text("kind").equals("Managed") ? "/subscriptions/" : "https://";
        if (!uri.isEmpty() && !uri.startsWith(start)) {
            azure.error(
                    Rule.INVALID_FORMAT,
                    DISK_URI,
                    "\"" + uri + "\" is not the address of a disk of kind " + azure.text("kind") + ".",
                    "Begin it with \"" + start + "\", or choose another kind.");
        }
    }
}
