package io.waybill.render.block;

import org.jspecify.annotations.Nullable;

/** Short texts that were read lately, so that those that come again are made once and shared. */
final class Words {

    static final int LONGEST = 32;

    private static final int SIZE = 2048;

    private final @Nullable String[] words = new String[SIZE];

    /** The text of these bytes, all ASCII. */
    @SuppressWarnings("deprecation") // The fastest way from bytes of ASCII to a text.
    String get(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[from + i];
        }
        int place = (hash ^ hash >>> 15) & SIZE - 1;
        String known = words[place];
        if (known != null && isEqual(known, bytes, from, length)) {
            return known;
        }
        String word = new String(bytes, 0, from, length);
        words[place] = word;
        return word;
    }

    private static boolean isEqual(String word, byte[] bytes, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
