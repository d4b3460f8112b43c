package io.waybill.validate.rules.support;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Addresses in the one form that is standard, as newer fields demand them. */
public final class CanonicalAddress {

    private static final int GROUPS = 8;
    private static final int BITS = 8;

    private CanonicalAddress() {}

    /** Whether the text is an address in standard form. */
    public static boolean isAddress(String text) {
        return IpAddress.parse(text)
                .filter(address -> text.equals(text(address.getAddress())))
                .isPresent();
    }

    /** Whether the text is a network in standard form, with nothing behind its prefix. */
    public static boolean isNetwork(String text) {
        int slash = Math.max(0, text.indexOf('/'));
        return isAddress(text.substring(0, slash))
                && text.substring(slash + 1).matches("0|[1-9]\\d*")
                && Cidr.parse(text)
                        .filter(network -> isZeroBehind(network.address(), network.prefix()))
                        .isPresent();
    }

    private static boolean isZeroBehind(InetAddress address, int prefix) {
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < bytes.length * BITS; bit++) {
            if ((bytes[bit / BITS] >> (BITS - 1 - bit % BITS) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes) {
        List<String> parts = new ArrayList<>();
        if (bytes.length < 2 * GROUPS) {
            for (byte part : bytes) {
                parts.add(Integer.toString(part & 0xff));
            }
            return String.join(".", parts);
        }
        for (int i = 0; i < GROUPS; i++) {
            parts.add(Integer.toHexString((bytes[2 * i] & 0xff) << BITS | bytes[2 * i + 1] & 0xff));
        }
        return withoutZeros(parts);
    }

    /** The longest row of zeros, if longer than one, is left out. */
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
        if (length < 2) {
            return String.join(":", parts);
        }
        return String.join(":", parts.subList(0, start)) + "::"
                + String.join(":", parts.subList(start + length, parts.size()));
    }
}
