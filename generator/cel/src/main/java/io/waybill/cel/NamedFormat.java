package io.waybill.cel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A format that Kubernetes has a name for. */
enum NamedFormat {
    DNS_1123_LABEL("dns1123Label", pattern(Forms.LABEL, 63)),
    DNS_1123_SUBDOMAIN("dns1123Subdomain", pattern(Forms.SUBDOMAIN, 253)),
    DNS_1035_LABEL("dns1035Label", pattern(Forms.LABEL_1035, 63)),
    QUALIFIED_NAME(
            "qualifiedName",
            pattern("(.{1,253}/)?" + Forms.NAME + "{1,63}", 317)
                    .and(text -> fits(text.substring(text.indexOf('/') + 1), Forms.QUALIFIED))
                    .and(text -> !text.contains("/") || fits(text.substring(0, text.indexOf('/')), Forms.SUBDOMAIN))),
    DNS_1123_LABEL_PREFIX("dns1123LabelPrefix", prefix(Forms.LABEL, 63)),
    DNS_1123_SUBDOMAIN_PREFIX("dns1123SubdomainPrefix", prefix(Forms.SUBDOMAIN, 253)),
    DNS_1035_LABEL_PREFIX("dns1035LabelPrefix", prefix(Forms.LABEL_1035, 63)),
    LABEL_VALUE("labelValue", pattern("(" + Forms.QUALIFIED + ")?", 63)),
    URI_FORMAT("uri", NamedFormat::isUri),
    UUID("uuid", pattern("(?i)[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", 36)),
    BYTE("byte", pattern("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", Integer.MAX_VALUE)),
    DATE("date", NamedFormat::isDate),
    DATETIME("datetime", text -> text.contains("T") && isTime(text));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // tests of texts that keep nothing
    private final Predicate<String> test;

    NamedFormat(String label, Predicate<String> test) {
        this.label = label;
        this.test = test;
    }

    /** The expressions that several formats share. */
    private static final class Forms {
        private static final String NAME = "[A-Za-z0-9_.-]";
        private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
        private static final String LABEL_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
        private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
        private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    }

    /** The format of a name; empty where there is none. */
    static Optional<NamedFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(name))
                .findFirst();
    }

    /** Its name in expressions. */
    String label() {
        return label;
    }

    boolean fits(String text) {
        return test.test(text);
    }

    private static boolean fits(String text, String form) {
        return Pattern.matches(form, text);
    }

    private static Predicate<String> pattern(String form, int longest) {
        Pattern pattern = Pattern.compile(form);
        return text -> text.length() <= longest && pattern.matcher(text).matches();
    }

    /** A prefix may end in a dash, as more follows. */
    private static Predicate<String> prefix(String form, int longest) {
        Predicate<String> whole = pattern(form, longest);
        return text -> whole.test(text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text);
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute() || text.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        return text.length() == "2026-01-01".length() && isTime(text);
    }

    private static boolean isTime(String text) {
        try {
            Times.timestamp(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
