package io.waybill.kubernetes.packed;

/**
 * The first byte of each node: four bits that say what it is, two how its place is told, and two how that of its key is.
 *
 * <p>Most places follow from those before, by the layout that nearly all manifests have, and take no more bytes.
 */
final class Tags {

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int WHOLE = 3;
    static final int FRACTION = 4;
    static final int HUGE = 5;
    static final int KNOWN_TEXT = 6;
    static final int TEXT = 7;
    static final int KNOWN_KEYS = 8;
    static final int KEYS = 9;
    static final int SEQUENCE = 10;

    /** The place is where the layout puts it. */
    static final int EXPECTED = 0;

    /** It is another one of the same source. */
    static final int ELSEWHERE = 1;

    /** It is in another source. */
    static final int FOREIGN = 2;

    /** There is none. */
    static final int NOWHERE = 3;

    private Tags() {}

    static int of(int kind, int place, int keyPlace) {
        return kind | place << 4 | keyPlace << 6;
    }

    static int kind(int tag) {
        return tag & 0xf;
    }

    static int place(int tag) {
        return tag >> 4 & 3;
    }

    static int keyPlace(int tag) {
        return tag >> 6 & 3;
    }

    /** How many lines below its key a value is expected. */
    static int linesBelow(int kind) {
        return isCollection(kind) ? 1 : 0;
    }

    /** How many columns behind its key a value is expected. */
    static int columnsBehind(int kind, String key) {
        if (isCollection(kind)) {
            return kind == SEQUENCE ? 0 : 2;
        }
        return key.length() + 2;
    }

    private static boolean isCollection(int kind) {
        return kind == KNOWN_KEYS || kind == KEYS || kind == SEQUENCE;
    }
}
