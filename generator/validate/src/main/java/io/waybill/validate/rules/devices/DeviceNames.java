package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of pools, attributes and capacities: validatePoolName, validateQualifiedName and validateFullyQualifiedName of resource. */
final class DeviceNames {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final int LONGEST_POOL = 253;

    /** The name of an attribute or a capacity, with the domain of its driver before it if need be. */
    static final Format QUALIFIED = new Format(
            "the name of an attribute or a capacity",
            DeviceNames::isQualified,
            "Use at most 32 letters, digits and \"_\", if need be behind a domain and \"/\".");

    /** The name of an attribute with its domain. */
    static final Format FULLY_QUALIFIED = new Format(
            "the name of an attribute with its domain",
            name -> name.contains("/") && isQualified(name),
            "Write a domain, \"/\" and at most 32 letters, digits and \"_\", such as example.com/numaNode.");

    /** The name of a pool of devices. */
    static final Format POOL = new Format(
            "the name of a pool",
            name -> name.length() <= LONGEST_POOL
                    && Stream.of(name.split("/", -1)).allMatch(Format.SUBDOMAIN::fits),
            "Use at most 253 characters: DNS subdomains with \"/\" between them.");

    /** The name of a driver, where its length has no other limit. */
    static final Format DRIVER = new Format(
            "the name of a driver",
            text -> Format.SUBDOMAIN.fits(text.toLowerCase(Locale.ROOT)),
            "Use letters, digits, \"-\" and \".\", such as gpu.example.com.");

    private DeviceNames() {}

    /** Reports the name of a pool that is missing or malformed. */
    static void pool(TypedObject object, String field) {
        if (object.text(field).isEmpty()) {
            object.error(Rule.REQUIRED, field, "The name of the pool is missing.", "Set \"" + field + "\".");
        } else {
            POOL.check(object, field);
        }
    }

    /** Reports, at the map as a whole as the API server does, keys that are no such names. */
    static void keys(TypedObject object, String field, Format format) {
        for (TypedValue entry : object.entries(field)) {
            format.check(object, entry.at(object.path(field)), entry.key());
        }
    }

    /** Names with more than one slash are not looked at by the API server. */
    private static boolean isQualified(String name) {
        String[] parts = name.split("/", -1);
        return switch (parts.length) {
            case 1 -> IDENTIFIER.matcher(name).matches();
            case 2 ->
                CsiSource.DRIVER.fits(parts[0]) && IDENTIFIER.matcher(parts[1]).matches();
            default -> true;
        };
    }
}
