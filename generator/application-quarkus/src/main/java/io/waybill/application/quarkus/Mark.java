package io.waybill.application.quarkus;

/** Values that only the cluster knows, as texts that no real value is like: what is made with one is not known either. */
final class Mark {

    private static final String OPEN = "\u27e6";
    private static final String CLOSE = "\u27e7";

    private Mark() {}

    static String unknown(String source) {
        return OPEN + source + CLOSE;
    }

    static boolean isUnknown(String value) {
        return value.contains(OPEN);
    }
}
