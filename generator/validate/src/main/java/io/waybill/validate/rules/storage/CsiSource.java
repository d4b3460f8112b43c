package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Locale;

/** Volumes of a CSI driver, and the names of drivers. */
public final class CsiSource {

    private static final List<String> SECRETS = List.of(
            "controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef");

    /** The name of a driver. */
    public static final Format DRIVER = new Format(
            "the name of a driver",
            text -> text.length() <= 63 && Format.SUBDOMAIN.fits(text.toLowerCase(Locale.ROOT)),
            "Use at most 63 letters, digits, \"-\" and \".\", such as ebs.csi.example.com.");

    private CsiSource() {}

    static void check(TypedObject csi) {
        if (Required.in(csi, "driver")) {
            DRIVER.check(csi, "driver");
        }
        Required.in(csi, "volumeHandle");
        for (String field : SECRETS) {
            csi.object(field).ifPresent(CsiSource::secret);
        }
    }

    private static void secret(TypedObject secret) {
        if (Required.in(secret, "name")) {
            Format.SUBDOMAIN.check(secret, "name");
        }
        if (Required.in(secret, "namespace")) {
            Format.DNS_LABEL.check(secret, "namespace");
        }
    }

    /** Reports a driver's name that is missing or malformed. */
    public static void driver(TypedObject object, String field) {
        String name = object.text(field);
        if (name.isEmpty()) {
            object.error(Rule.REQUIRED, field, "The name of the driver is missing.", "Set \"" + field + "\".");
        } else {
            DRIVER.check(object, field);
        }
    }
}
