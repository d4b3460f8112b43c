package io.waybill.cel.function.value;

import io.waybill.kubernetes.dns.DnsNames;
import io.waybill.kubernetes.dns.LabelNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server says about malformed names, word for word, since expressions can read it. Its expressions are
 * part of the words; what has the form is decided in {@link DnsNames} and {@link LabelNames}.
 *
 * <p>Source: apimachinery's util/validation and api/validate/content.
 */
final class NameFormats {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String OLD_LABEL = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String VALUE = "(" + NAME + ")?";
    private static final int LONGEST_PART = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private static final String NAME_RULE = "must consist of alphanumeric characters, '-', '_' or '.',"
            + " and must start and end with an alphanumeric character";
    private static final String NAME_EXAMPLES = "'MyName',  or 'my.name',  or '123-abc'";

    private NameFormats() {}

    static List<String> label(String text) {
        List<String> errors = new ArrayList<>();
        longer(errors, text, LONGEST_PART, "characters");
        if (!DnsNames.hasLabelForm(text)) {
            errors.add(
                    DnsNames.hasSubdomainForm(text)
                            ? "must not contain dots"
                            : rule(
                                    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or"
                                            + " '-', and must start and end with an alphanumeric character",
                                    "'my-name',  or '123-abc'",
                                    LABEL));
        }
        return errors;
    }

    static List<String> subdomain(String text) {
        List<String> errors = new ArrayList<>();
        longer(errors, text, LONGEST_SUBDOMAIN, "characters");
        if (!DnsNames.hasSubdomainForm(text)) {
            errors.add(rule(
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.',"
                            + " and must start and end with an alphanumeric character",
                    "'example.com'",
                    SUBDOMAIN));
        }
        return errors;
    }

    static List<String> oldLabel(String text) {
        List<String> errors = new ArrayList<>();
        longer(errors, text, LONGEST_PART, "characters");
        if (!DnsNames.hasLabelForm(text) || DnsNames.startsWithDigit(text)) {
            errors.add(rule(
                    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                            + " alphabetic character, and end with an alphanumeric character",
                    "'my-name',  or 'abc-123'",
                    OLD_LABEL));
        }
        return errors;
    }

    static List<String> qualifiedName(String text) {
        String[] parts = text.split("/", -1);
        List<String> errors = new ArrayList<>();
        if (parts.length > 2) {
            String rule = rule("a valid label key " + NAME_RULE, NAME_EXAMPLES, NAME);
            errors.add(rule + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
            return errors;
        }
        String name = parts[parts.length - 1];
        if (parts.length == 2) {
            if (parts[0].isEmpty()) {
                errors.add("prefix part must be non-empty");
            } else {
                subdomain(parts[0]).forEach(error -> errors.add("prefix part " + error));
            }
        }
        if (name.isEmpty()) {
            errors.add("name part must be non-empty");
        } else {
            List<String> tooLong = new ArrayList<>();
            longer(tooLong, name, LONGEST_PART, "bytes");
            tooLong.forEach(error -> errors.add("name part " + error));
        }
        if (!LabelNames.hasNameForm(name)) {
            errors.add(rule("name part " + NAME_RULE, NAME_EXAMPLES, NAME));
        }
        return errors;
    }

    static List<String> labelValue(String text) {
        List<String> errors = new ArrayList<>();
        longer(errors, text, LONGEST_PART, "bytes");
        if (!text.isEmpty() && !LabelNames.hasNameForm(text)) {
            errors.add(rule(
                    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.',"
                            + " and must start and end with an alphanumeric character",
                    "'MyValue',  or 'my_value',  or '12345'",
                    VALUE));
        }
        return errors;
    }

    private static void longer(List<String> errors, String text, int most, String unit) {
        if (text.getBytes(StandardCharsets.UTF_8).length > most) {
            errors.add("must be no more than " + most + " " + unit);
        }
    }

    private static String rule(String rule, String examples, String form) {
        return rule + " (e.g. " + examples + ", regex used for validation is '" + form + "')";
    }
}
