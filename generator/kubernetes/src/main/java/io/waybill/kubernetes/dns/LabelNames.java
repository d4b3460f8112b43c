package io.waybill.kubernetes.dns;

/** Keys and values of labels. */
public final class LabelNames {

    private static final int LONGEST = 63;

    private LabelNames() {}

    /** Whether a text can be the key of a label: a name, with a DNS subdomain and a slash before it if need be. */
    public static boolean isKey(String text) {
        int slash = text.indexOf('/');
        return isName(text.substring(slash + 1)) && (slash < 0 || DnsNames.isSubdomain(text.substring(0, slash)));
    }

    /** Whether a text can be the value of a label. */
    public static boolean isValue(String text) {
        return text.isEmpty() || isName(text);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && hasNameForm(text);
    }

    /** Whether a text is letters, digits, dashes, underscores and dots between letters or digits, however long. */
    public static boolean hasNameForm(String text) {
        int length = text.length();
        if (length == 0 || !isAlphanumeric(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return isAlphanumeric(text.charAt(length - 1));
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
