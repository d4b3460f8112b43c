package io.waybill.kubernetes.text;

/** Counts in sentences: {@code 1 pod}, {@code 2 pods}. */
public final class Plural {

    private Plural() {}

    /** A count and what is counted, in the plural unless it is one. */
    public static String of(long count, String one) {
        return of(count, one, many(one));
    }

    /** A count and what is counted, where the plural is made otherwise. */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String many(String one) {
        char last = one.charAt(one.length() - 1);
        char before = one.length() > 1 ? one.charAt(one.length() - 2) : ' ';
        if (last == 'y' && "aeiou".indexOf(before) < 0) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        boolean hisses = last == 's' || last == 'x' || last == 'h' && (before == 'c' || before == 's');
        return one + (hisses ? "es" : "s");
    }
}
