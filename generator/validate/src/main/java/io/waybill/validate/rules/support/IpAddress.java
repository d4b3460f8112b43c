package io.waybill.validate.rules.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses, read as leniently as the API server reads those of long-standing fields: zeros may lead. */
public final class IpAddress {

    private static final int PARTS = 4;
    private static final Pattern VERSION_4 = Pattern.compile("0*[0-9]{1,3}(\\.0*[0-9]{1,3}){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private IpAddress() {}

    /** The address; nothing when the text is none. Names are never looked up. */
    public static Optional<InetAddress> parse(String text) {
        try {
            if (VERSION_6.matcher(text).matches()) {
                return Optional.of(InetAddress.getByName(text));
            }
            return VERSION_4.matcher(text).matches() ? ofParts(text.split("\\.")) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> ofParts(String[] parts) throws UnknownHostException {
        byte[] bytes = new byte[PARTS];
        for (int i = 0; i < PARTS; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        return Optional.of(InetAddress.getByAddress(bytes));
    }

    /** Whether the text is an address of the fourth version of the protocol. */
    public static boolean isVersion4(String text) {
        return parse(text).isPresent() && !text.contains(":");
    }

    /** Whether the text is an address of the sixth version of the protocol. */
    public static boolean isVersion6(String text) {
        return parse(text).isPresent() && text.contains(":");
    }

    /** Whether the text is an address that no other machine can be reached at. */
    public static boolean isSpecial(String text) {
        return parse(text)
                .filter(address -> address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || isLinkLocalMulticast(address))
                .isPresent();
    }

    private static boolean isLinkLocalMulticast(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == PARTS
                ? (bytes[0] & 0xff) == 224 && bytes[1] == 0 && bytes[2] == 0
                : address.isMCLinkLocal();
    }
}
