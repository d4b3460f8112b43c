package io.waybill.validate.rules.formats;

import io.waybill.kubernetes.net.IpAddress;
import io.waybill.kubernetes.net.IpNetwork;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.FormattedDuration;
import io.waybill.validate.expression.GoUrl;
import io.waybill.validate.rules.support.Format;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of schemas that the API server checks; it takes any other name as no format.
 *
 * <p>Source: kube-openapi's strfmt.
 */
public final class SchemaFormats {

    private static final String HEX_END = "-?[0-9a-f]{4}-?[0-9a-f]{12}";
    private static final String BYTE_OF_COLOR = "\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*";
    private static final String LETTER = "[\\p{L}\\p{S}0-9]";
    private static final String LABEL = LETTER + "([\\p{L}\\p{S}0-9-]{0,61}" + LETTER + ")?";
    private static final Pattern HOST =
            Pattern.compile(LETTER + "(-?" + LETTER + "{0,62})?|(" + LABEL + "\\.)+\\p{L}{2,63}");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})");
    /** From when on names of Kubernetes are formats: supportedVersionedFormats of apiextensions-apiserver. */
    private static final int NAMES_ARE_FORMATS = 34;

    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_LABEL = 63;

    private static final Map<String, Predicate<String>> OF_TEXTS = Map.ofEntries(
            Map.entry("bsonobjectid", form("[0-9a-fA-F]{24}")),
            Map.entry("byte", form("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})")),
            Map.entry("cidr", text -> IpNetwork.parseSloppy(text).isPresent()),
            Map.entry("creditcard", CheckDigits::isCreditCard),
            Map.entry("date", SchemaFormats::isDate),
            Map.entry("datetime", SchemaFormats::isDateTime),
            Map.entry("duration", text -> FormattedDuration.of(text).isPresent()),
            Map.entry("email", SchemaEmail::isAddress),
            Map.entry("hexcolor", form("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")),
            Map.entry("hostname", SchemaFormats::isHostname),
            Map.entry("ipv4", text -> isAddress(text, ".")),
            Map.entry("ipv6", text -> isAddress(text, ":")),
            Map.entry("isbn", text -> CheckDigits.isIsbn10(text) || CheckDigits.isIsbn13(text)),
            Map.entry("isbn10", CheckDigits::isIsbn10),
            Map.entry("isbn13", CheckDigits::isIsbn13),
            Map.entry("k8slongname", Format.SUBDOMAIN::fits),
            Map.entry("k8sshortname", Format.DNS_LABEL::fits),
            Map.entry(
                    "mac",
                    form(
                            "([0-9a-fA-F]{2}([:-]))([0-9a-fA-F]{2}\\2){4,18}[0-9a-fA-F]{2}"
                                    + "|([0-9a-fA-F]{4}\\.){2,9}[0-9a-fA-F]{4}|[0-9a-fA-F]{12}|[0-9a-fA-F]{16}|[0-9a-fA-F]{40}")),
            Map.entry("rgbcolor", form("rgb\\(" + BYTE_OF_COLOR + "," + BYTE_OF_COLOR + "," + BYTE_OF_COLOR + "\\)")),
            Map.entry("ssn", form("\\d{3}[- ]\\d{2}[- ]\\d{4}")),
            Map.entry("uri", GoUrl::isRequest),
            Map.entry("uuid", form("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}" + HEX_END)),
            Map.entry("uuid3", form("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}" + HEX_END)),
            Map.entry("uuid4", form("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")),
            Map.entry("uuid5", form("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")));

    private SchemaFormats() {}

    /** An address counts as of a version by a mark that it has, so that one that is mapped counts as of both. */
    private static boolean isAddress(String text, String mark) {
        return text.contains(mark) && IpAddress.parseSloppy(text).isPresent();
    }

    private static Predicate<String> form(String form) {
        Pattern pattern = Pattern.compile(form);
        return text -> pattern.matcher(text).matches();
    }

    /** Whether texts of a format are looked at; dashes in its name do not count. */
    public static boolean isKnown(String format) {
        return OF_TEXTS.containsKey(format.replace("-", ""));
    }

    /** The same, for the servers of a minor. */
    public static boolean isKnown(String format, Minor minor) {
        return isKnown(format) && (minor.number() >= NAMES_ARE_FORMATS || !format.startsWith("k8s"));
    }

    /** The names of all formats of texts, without dashes. */
    static Set<String> names() {
        return OF_TEXTS.keySet();
    }

    /** Whether a text has a format; dashes in the name of the format do not count. */
    public static boolean fits(String format, String text) {
        return format.isEmpty()
                || OF_TEXTS.getOrDefault(format.replace("-", ""), any -> true).test(text);
    }

    /** One label, or several of which the last has two letters or more. */
    private static boolean isHostname(String text) {
        return HOST.matcher(text).matches()
                && bytes(text) <= LONGEST_HOST
                && Arrays.stream(text.split("\\.")).allMatch(label -> bytes(label) <= LONGEST_LABEL);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        int time = text.toLowerCase(Locale.ROOT).indexOf('t');
        if (time < 0 || !isDate(text.substring(0, time))) {
            return false;
        }
        Matcher matcher = TIME.matcher(text.substring(time + 1).toLowerCase(Locale.ROOT));
        return matcher.matches()
                && matcher.group(1).compareTo("23") <= 0
                && matcher.group(2).compareTo("59") <= 0
                && matcher.group(3).compareTo("59") <= 0;
    }
}
