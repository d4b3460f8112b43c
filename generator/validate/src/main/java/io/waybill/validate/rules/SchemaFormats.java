package io.waybill.validate.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Pattern;

/** The formats of schemas that the API server checks; it takes any other name as no format. */
final class SchemaFormats {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}");

    private SchemaFormats() {}

    static boolean fits(String format, String text) {
        return switch (format) {
            case "byte" -> isBase64(text);
            case "cidr" -> Cidr.parse(text).isPresent();
            case "date" -> isDate(text);
            case "date-time", "datetime" -> isDateTime(text);
            case "ipv4" -> IpAddress.isVersion4(text);
            case "ipv6" -> IpAddress.isVersion6(text);
            case "uuid" -> UUID.matcher(text).matches();
            default -> true;
        };
    }

    /** Whether a number is one of as many bits as its format says. */
    static boolean fits(String format, BigDecimal number) {
        int bits = format.equals("int32") ? Integer.SIZE : format.equals("int64") ? Long.SIZE : 0;
        return bits == 0 || number.toBigInteger().bitLength() < bits;
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
        try {
            OffsetDateTime.parse(text.replace(' ', 'T'));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
