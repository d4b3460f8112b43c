package io.waybill.validate.rules;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses and networks of the Internet Protocol, as text. */
final class IpAddresses {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final int GROUPS = 8;
    private static final int BITS = 8;

    private IpAddresses() {}

    /** The bytes of an address; empty for what is none. */
    static Optional<byte[]> parse(String text) {
        boolean isFour = text.matches("(" + BYTE + "\\.){3}" + BYTE);
        boolean isSix = text.contains(":") && text.matches("[0-9A-Fa-f:.]+");
        if (!isFour && !isSix) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is written in the one form that is standard. */
    static boolean isCanonical(String text) {
        return parse(text).filter(bytes -> text.equals(text(bytes))).isPresent();
    }

    /** Whether a network is one, and so written that nothing stands behind its prefix. */
    static boolean isCanonicalNetwork(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !isCanonical(text.substring(0, slash))) {
            return false;
        }
        byte[] bytes = parse(text.substring(0, slash)).orElseThrow();
        return isPrefix(text.substring(slash + 1), bytes.length * BITS)
                && isZeroBehind(bytes, Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether a text is a network, be it written well or not. */
    static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && parse(text.substring(0, slash))
                        .filter(bytes -> isPrefix(text.substring(slash + 1), bytes.length * BITS))
                        .isPresent();
    }

    static boolean isSix(String addressOrNetwork) {
        return addressOrNetwork.contains(":");
    }

    private static boolean isPrefix(String text, int most) {
        return text.matches("0|[1-9]\\d{0,2}") && Integer.parseInt(text) <= most;
    }

    private static boolean isZeroBehind(byte[] bytes, int prefix) {
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
