package io.waybill.validate.rules.devices;

import io.waybill.validate.rules.support.Format;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of names around devices: apimachinery of Kubernetes 1.36, {@code api/validate/strfmt.go}. */
final class DeviceFormats {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final int LONGEST_DOMAIN = 63;
    private static final int LONGEST_POOL = 253;

    /** An attribute with the domain of who defines it; more than one slash is not looked at. */
    static final Format ATTRIBUTE = new Format(
            "the full name of an attribute",
            text -> {
                String[] parts = text.split("/", -1);
                return parts.length > 2
                        || parts.length == 2
                                && parts[0].length() <= LONGEST_DOMAIN
                                && Format.SUBDOMAIN.fits(parts[0])
                                && IDENTIFIER.matcher(parts[1]).matches();
            },
            "Write a domain, \"/\" and at most 32 letters, digits and \"_\", such as \"gpu.example.com/model\".");

    /** What containers ask for that is no resource of Kubernetes. */
    static final Format EXTENDED_RESOURCE = new Format(
            "the name of an extended resource",
            text -> text.contains("/")
                    && !text.contains("kubernetes.io/")
                    && !text.startsWith("requests.")
                    && Format.QUALIFIED_NAME.fits("requests." + text),
            "Write a domain of your own, \"/\" and a name, such as \"example.com/gpu\".");

    /** The name of a pool of devices. */
    static final Format POOL = new Format(
            "the name of a pool",
            text -> text.length() <= LONGEST_POOL
                    && Arrays.stream(text.split("/", -1)).allMatch(Format.SUBDOMAIN::fits),
            "Use at most 253 characters: DNS subdomains with \"/\" between them.");

    /** The name of a driver, where its length has no other limit. */
    static final Format DRIVER = new Format(
            "the name of a driver",
            text -> Format.SUBDOMAIN.fits(text.toLowerCase(Locale.ROOT)),
            "Use letters, digits, \"-\" and \".\", such as gpu.example.com.");

    private DeviceFormats() {}
}
