package io.waybill.validate.rules.support;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of IP addresses, such as {@code 10.0.0.0/8}.
 *
 * @param address the first address, or any other of the range
 * @param prefix how many bits all its addresses share
 */
public record Cidr(InetAddress address, int prefix) {

    /** The range; nothing when the text is none. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return IpAddress.parse(text.substring(0, slash))
                .filter(address -> prefix <= bits(address))
                .map(address -> new Cidr(address, prefix));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * 8;
    }

    /** Whether another range lies within this one and is smaller. */
    public boolean strictlyContains(Cidr other) {
        return bits(address) == bits(other.address)
                && prefix < other.prefix
                && number(address)
                        .shiftRight(bits(address) - prefix)
                        .equals(number(other.address).shiftRight(bits(address) - prefix));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
