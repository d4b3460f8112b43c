package io.waybill.validate.rules.support;

import io.waybill.kubernetes.dns.DnsNames;
import io.waybill.kubernetes.dns.LabelNames;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A form that a text must have.
 *
 * @param name what such a text is called, with its article
 * @param test whether a text has the form
 * @param rule how it looks, as advice
 */
public record Format(String name, Predicate<String> test, String rule) {

    private static final int LONGEST_PORT_NAME = 15;
    private static final int LONGEST_KEY = 253;

    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");

    private static final Set<String> CEL_RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "null",
            "package",
            "namespace",
            "return",
            "true",
            "var",
            "void",
            "while");

    /** A label of RFC 1123, as names of containers and namespaces are. */
    public static final Format DNS_LABEL = new Format(
            "a DNS label",
            DnsNames::isLabel,
            "Use at most 63 lower-case letters, digits and \"-\", with no \"-\" at an end.");

    /** A label of RFC 1035, which begins with a letter, as names of Services are. */
    public static final Format DNS_1035_LABEL = new Format(
            "a DNS label that begins with a letter",
            DnsNames::isLabelWithLetter,
            "Use at most 63 lower-case letters, digits and \"-\"; begin with a letter, do not end with \"-\".");

    /** Labels of RFC 1123 with dots between them, as names of most kinds are. */
    public static final Format SUBDOMAIN = new Format(
            "a DNS subdomain",
            DnsNames::isSubdomain,
            "Use at most 253 lower-case letters, digits, \"-\" and \".\"; each part begins and ends with a letter or digit.");

    /** A subdomain that may begin with {@code *.}. */
    public static final Format WILDCARD_SUBDOMAIN = new Format(
            "a DNS subdomain with a wildcard", DnsNames::isWildcard, "Write \"*.\" and a DNS subdomain behind it.");

    /** The value of a label. */
    public static final Format LABEL_VALUE = new Format(
            "the value of a label",
            LabelNames::isValue,
            "Use at most 63 letters, digits, \"-\", \"_\" and \".\", with a letter or digit at both ends.");

    /** The key of a label or an annotation: a name, with a DNS subdomain and a slash before it if need be. */
    public static final Format QUALIFIED_NAME = new Format(
            "a qualified name",
            LabelNames::isKey,
            "Use at most 63 letters, digits, \"-\", \"_\" and \".\", if need be behind a DNS subdomain and \"/\".");

    /** A qualified name that does have a domain before it. */
    public static final Format PREFIXED_NAME = new Format(
            "a name with a domain",
            text -> text.contains("/") && LabelNames.isKey(text),
            "Write a DNS subdomain, \"/\" and a name, such as \"example.com/controller\".");

    /** A UUID as Kubernetes writes it: ValidateUUID of apimachinery, api/validate/strfmt.go. */
    public static final Format UUID = new Format(
            "a UUID", text -> UUID_FORM.matcher(text).matches(), "Use the uid that is in the metadata of the object.");

    /** The name of a port. */
    public static final Format PORT_NAME = new Format(
            "the name of a port",
            text -> text.length() <= LONGEST_PORT_NAME
                    && DnsNames.isLabel(text)
                    && LETTER.matcher(text).find()
                    && !text.contains("--"),
            "Use at most 15 lower-case letters, digits and \"-\", at least one letter, no \"-\" at an end or twice in a row.");

    /** A key of a ConfigMap or Secret, which becomes a file name. */
    public static final Format CONFIG_KEY = new Format(
            "the key of a ConfigMap or Secret",
            text -> text.length() <= LONGEST_KEY
                    && KEY.matcher(text).matches()
                    && !text.equals(".")
                    && !text.startsWith(".."),
            "Use at most 253 letters, digits, \"-\", \"_\" and \".\", and do not begin with \"..\".");

    /** What a controller or a manager is called: a DNS subdomain, a slash and a path. */
    public static final Format DOMAIN_PREFIXED_PATH = new Format(
            "a domain and a path",
            text -> {
                int slash = text.indexOf('/');
                return slash > 0
                        && SUBDOMAIN.fits(text.substring(0, slash))
                        && PATH.matcher(text.substring(slash + 1)).matches();
            },
            "Write a DNS subdomain, \"/\" and a name, such as \"example.com/controller\".");

    /** What can stand between two slashes of an address of the API, as names of any kind do. */
    public static final Format PATH_SEGMENT = new Format(
            "a part of a path",
            text -> !text.equals(".") && !text.equals("..") && !text.contains("/") && !text.contains("%"),
            "Use no \"/\" and no \"%\".");

    /** A DNS name of at least two labels, which may end with a dot. */
    public static final Format DOMAIN_NAME = new Format(
            "a full domain name",
            text -> {
                String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
                return name.contains(".")
                        && SUBDOMAIN.fits(name)
                        && Arrays.stream(name.split("\\.")).allMatch(part -> part.length() <= 63);
            },
            "Write a DNS name of at least two parts, such as \"db.example.com\".");

    /** A name in an expression of the Common Expression Language. */
    public static final Format CEL_IDENTIFIER = new Format(
            "a name in a CEL expression",
            text -> IDENTIFIER.matcher(text).matches() && !CEL_RESERVED.contains(text),
            "Use letters, digits and \"_\"; do not begin with a digit or use a reserved word.");

    /** Whether a text has this format. */
    public boolean fits(String text) {
        return test.test(text);
    }

    /**
     * Reports a field whose text has another form; one that is absent or empty is not looked at.
     *
     * @return whether there is a text of this form
     */
    public boolean check(TypedObject object, String field) {
        if (!object.hasSome(field)) {
            return false;
        }
        String text = object.text(field);
        if (fits(text)) {
            return true;
        }
        object.error(Rule.INVALID_FORMAT, field, message(text), rule);
        return false;
    }

    /** Reports an item or an entry whose text has another form. */
    public void check(TypedObject object, TypedValue value) {
        check(object, value, value.text());
    }

    /** Reports at an item or an entry that a text, such as its key, has another form. */
    public void check(TypedObject object, TypedValue value, String text) {
        if (!fits(text)) {
            object.error(Rule.INVALID_FORMAT, value, message(text), rule);
        }
    }

    /** Says that a text does not have this format. */
    public String message(String text) {
        return "\"" + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + "\" is not " + name + ".";
    }
}
