package io.waybill.kubernetes.dns;

/** Names of RFC 1123 and RFC 1035, read character by character, since every resource has several. */
public final class DnsNames {

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private DnsNames() {}

    /** Whether a text is one label of RFC 1123, as names of containers and namespaces are. */
    public static boolean isLabel(String text) {
        return text.length() <= LONGEST_LABEL && hasLabelForm(text);
    }

    /** Whether a text is one label of RFC 1123, however long. */
    public static boolean hasLabelForm(String text) {
        return isLabel(text, 0, text.length());
    }

    /** Whether a text is one label of RFC 1035, which begins with a letter, as names of Services are. */
    public static boolean isLabelWithLetter(String text) {
        return isLabel(text) && !startsWithDigit(text);
    }

    /** Whether a label begins with a digit, which RFC 1035 forbids. */
    public static boolean startsWithDigit(String label) {
        return label.charAt(0) <= '9';
    }

    /** Whether a text is labels with dots between them. Servers bound the whole of it, and not each label. */
    public static boolean isSubdomain(String text) {
        return text.length() <= LONGEST_SUBDOMAIN && hasSubdomainForm(text);
    }

    /** Whether a text is labels with dots between them, however long. */
    public static boolean hasSubdomainForm(String text) {
        return isSubdomain(text, 0);
    }

    /** Whether a text is {@code *.} and a subdomain behind it. */
    public static boolean isWildcard(String text) {
        return text.length() <= LONGEST_SUBDOMAIN && text.startsWith("*.") && isSubdomain(text, 2);
    }

    /**
     * A name that has a prefix: servers add characters behind it, so that it may end in a dash. A dash and the character
     * before it are not looked at ({@code maskTrailingDash} of {@code k8s.io/apimachinery}).
     */
    public static String completed(String prefix) {
        return prefix.length() > 1 && prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 2) + "a" : prefix;
    }

    private static boolean isSubdomain(String text, int from) {
        int start = from;
        for (int dot = text.indexOf('.', start); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isLabel(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isLabel(text, start, text.length());
    }

    private static boolean isLabel(String text, int from, int until) {
        if (from >= until || text.charAt(from) == '-' || text.charAt(until - 1) == '-') {
            return false;
        }
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
