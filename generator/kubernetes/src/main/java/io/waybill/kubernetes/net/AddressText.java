package io.waybill.kubernetes.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How addresses are written. */
final class AddressText {

    private static final int GROUPS = 8;
    private static final int HEX = 16;
    private static final int MOST_HEX_DIGITS = 4;

    private final String text;
    private final boolean sloppy;

    private AddressText(String text, boolean sloppy) {
        this.text = text;
        this.sloppy = sloppy;
    }

    static Optional<IpAddress> parse(String text, boolean sloppy) {
        AddressText reader = new AddressText(text, sloppy);
        if (text.indexOf(':') >= 0) {
            return reader.version6();
        }
        return reader.version4(text).map(IpAddress::new);
    }

    private Optional<byte[]> version4(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        if (parts.length != IpAddress.SHORT) {
            return Optional.empty();
        }
        byte[] bytes = new byte[IpAddress.SHORT];
        for (int i = 0; i < parts.length; i++) {
            int value = number(parts[i], 10);
            if (value < 0 || value > 0xff || !sloppy && parts[i].length() > 1 && parts[i].charAt(0) == '0') {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return Optional.of(bytes);
    }

    /** Groups with colons between them; two colons stand once for one zero group or more. */
    private Optional<IpAddress> version6() {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(all -> all.size() == GROUPS).map(AddressText::address);
        }
        Optional<List<Integer>> before = groups(text.substring(0, gap), false);
        Optional<List<Integer>> behind = groups(text.substring(gap + 2), true);
        if (before.isEmpty() || behind.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(before.get());
        int missing = GROUPS - all.size() - behind.get().size();
        if (missing < 1) {
            return Optional.empty();
        }
        all.addAll(Collections.nCopies(missing, 0));
        all.addAll(behind.get());
        return Optional.of(address(all));
    }

    /** The values of groups; the last two may be written as an address of version 4 at the end. */
    private Optional<List<Integer>> groups(String part, boolean isEnd) {
        List<Integer> groups = new ArrayList<>();
        String[] written = part.isEmpty() ? new String[0] : part.split(":", -1);
        for (int i = 0; i < written.length; i++) {
            if (isEnd && i == written.length - 1 && written[i].contains(".")) {
                Optional<byte[]> last = version4(written[i]);
                if (last.isEmpty()) {
                    return Optional.empty();
                }
                groups.add((last.get()[0] & 0xff) << Byte.SIZE | last.get()[1] & 0xff);
                groups.add((last.get()[2] & 0xff) << Byte.SIZE | last.get()[3] & 0xff);
                continue;
            }
            int value = number(written[i], HEX);
            if (value < 0 || value > 0xffff || !sloppy && written[i].length() > MOST_HEX_DIGITS) {
                return Optional.empty();
            }
            groups.add(value);
        }
        return Optional.of(groups);
    }

    /** A number of digits alone; -1 for what is none, and for what is far too large. */
    private static int number(String digits, int radix) {
        int value = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0; i++) {
            char c = digits.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            value = digit < 0 || value > 0xfffff ? -1 : value * radix + digit;
        }
        return value;
    }

    private static IpAddress address(List<Integer> groups) {
        byte[] bytes = new byte[IpAddress.LONG];
        for (int i = 0; i < GROUPS; i++) {
            bytes[2 * i] = (byte) (groups.get(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) (int) groups.get(i);
        }
        return new IpAddress(bytes);
    }

    static String of(IpAddress address) {
        if (address.isMapped()) {
            return "::ffff:" + of(address.unmapped());
        }
        byte[] bytes = address.bytes();
        List<String> parts = new ArrayList<>();
        if (bytes.length == IpAddress.SHORT) {
            for (byte part : bytes) {
                parts.add(Integer.toString(part & 0xff));
            }
            return String.join(".", parts);
        }
        for (int i = 0; i < GROUPS; i++) {
            parts.add(Integer.toHexString((bytes[2 * i] & 0xff) << Byte.SIZE | bytes[2 * i + 1] & 0xff));
        }
        return withoutZeros(parts);
    }

    /** The first of the longest rows of zeros, if longer than one, is left out. */
    private static String withoutZeros(List<String> parts) {
        int start = 0;
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            int end = i;
            while (end < parts.size() && parts.get(end).equals("0")) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        return length < 2
                ? String.join(":", parts)
                : String.join(":", parts.subList(0, start)) + "::"
                        + String.join(":", parts.subList(start + length, parts.size()));
    }
}
