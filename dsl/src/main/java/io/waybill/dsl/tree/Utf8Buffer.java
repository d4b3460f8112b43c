package io.waybill.dsl.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that grows, kept as the bytes it becomes in the end. */
final class Utf8Buffer {

    private static final byte[] SPACES = " ".repeat(64).getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 10];
    private int size;

    int size() {
        return size;
    }

    void add(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends part of an array. */
    void add(byte[] utf8, int from) {
        int length = utf8.length - from;
        reserve(length);
        System.arraycopy(utf8, from, bytes, size, length);
        size += length;
    }

    /** Adds text of ASCII characters only, and ends the line. */
    void endLine(String text) {
        reserve(text.length() + 1);
        fillAscii(text);
        bytes[size++] = '\n';
    }

    /** Adds text of ASCII characters only. */
    void addAscii(String text) {
        reserve(text.length());
        fillAscii(text);
    }

    @SuppressWarnings("deprecation") // it drops the high bytes, which ASCII has none of, and is the fastest way here
    private void fillAscii(String text) {
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    void add(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            addAscii(Long.toString(number));
            return;
        }
        int rest = (int) number;
        int digits = 1;
        for (int left = rest / 10; left > 0; left /= 10) {
            digits++;
        }
        reserve(digits);
        for (int place = size + digits - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    void addSpaces(int count) {
        reserve(count);
        for (int left = count; left > 0; left -= SPACES.length) {
            int some = Math.min(left, SPACES.length);
            System.arraycopy(SPACES, 0, bytes, size, some);
            size += some;
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int) Math.min(2L * size, 1 << 30)));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes everything and forgets it. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    void clear() {
        size = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
