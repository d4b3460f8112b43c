package io.waybill.kubernetes.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written to the end, or read from the start; small numbers take few of them. */
final class Bytes {

    private static final int MORE = 0x80;

    private byte[] bytes;
    private int position;

    /** Nothing, to be written. */
    Bytes() {
        this(new byte[256]);
    }

    /** What was written, to be read. */
    Bytes(byte[] written) {
        this.bytes = written;
    }

    /** What was written. */
    byte[] take() {
        return Arrays.copyOf(bytes, position);
    }

    void add(int b) {
        reserve(1);
        bytes[position++] = (byte) b;
    }

    int next() {
        return bytes[position++] & 0xff;
    }

    /** Adds a number that is 0 or more, or takes ten bytes. */
    void addNumber(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            add((int) rest & 0x7f | MORE);
            rest >>>= 7;
        }
        add((int) rest);
    }

    long nextNumber() {
        long number = 0;
        int shift = 0;
        int b = next();
        while ((b & MORE) != 0) {
            number |= (long) (b & 0x7f) << shift;
            shift += 7;
            b = next();
        }
        return number | (long) b << shift;
    }

    /** Adds a number around 0. */
    void addSigned(long number) {
        addNumber(number << 1 ^ number >> 63);
    }

    long nextSigned() {
        long number = nextNumber();
        return number >>> 1 ^ -(number & 1);
    }

    /** Adds any text, half of a surrogate pair too: a byte for each character where that is enough, else two. */
    void addText(String text) {
        boolean isNarrow = isLatin(text);
        byte[] encoded = isNarrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        addNumber(2L * encoded.length + (isNarrow ? 0 : 1));
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, position, encoded.length);
        position += encoded.length;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private static byte[] wide(String text) {
        byte[] encoded = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }

    String nextText() {
        int head = (int) nextNumber();
        int length = head >> 1;
        int start = position;
        position += length;
        if ((head & 1) == 0) {
            return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[start + 2 * i] & 0xff) << 8 | bytes[start + 2 * i + 1] & 0xff);
        }
        return new String(chars);
    }

    private void reserve(int more) {
        if (bytes.length - position < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, position + more));
        }
    }
}
