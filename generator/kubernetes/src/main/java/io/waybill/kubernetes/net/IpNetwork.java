package io.waybill.kubernetes.net;

import java.util.Optional;

/**
 * A network, or an address and its network, such as {@code 10.0.0.0/8} or {@code 10.1.2.3/8}.
 *
 * @param address the first address of the network, or any other of it
 * @param prefix how many bits all its addresses share
 */
public record IpNetwork(IpAddress address, int prefix) {

    private static final int MOST_DIGITS = 9;

    /** A network as {@code netip.ParsePrefix} reads it: no leading zeros. Bits behind the prefix may be set. */
    public static Optional<IpNetwork> parse(String text) {
        int slash = text.lastIndexOf('/');
        String prefix = text.substring(slash + 1);
        boolean leadingZero = prefix.length() > 1 && prefix.charAt(0) == '0';
        return slash < 0 || leadingZero ? Optional.empty() : of(IpAddress.parse(text.substring(0, slash)), prefix);
    }

    /**
     * A network as long-standing fields of the API are read: zeros may lead ({@code ParseCIDRSloppy} of
     * {@code k8s.io/utils/net}).
     */
    public static Optional<IpNetwork> parseSloppy(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : of(IpAddress.parseSloppy(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static Optional<IpNetwork> of(Optional<IpAddress> address, String prefix) {
        int digits = prefix.length();
        for (int i = 0; i < prefix.length(); i++) {
            if (prefix.charAt(i) < '0' || prefix.charAt(i) > '9') {
                return Optional.empty();
            }
            digits -= digits == prefix.length() - i && prefix.charAt(i) == '0' && digits > 1 ? 1 : 0;
        }
        if (prefix.isEmpty() || digits > MOST_DIGITS) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(prefix.substring(prefix.length() - digits));
        return address.filter(of -> bits <= of.bits()).map(of -> new IpNetwork(of, bits));
    }

    /** The network, with nothing behind its prefix. */
    public IpNetwork masked() {
        return new IpNetwork(address.masked(prefix), prefix);
    }

    /** Whether bits behind the prefix are set, so that this is an address rather than a network. */
    public boolean hasHostBits() {
        return !masked().address.equals(address);
    }

    /** The network of version 4 that one of mapped addresses stands for; any other is itself. */
    public IpNetwork unmapped() {
        int missing = IpAddress.LONG * Byte.SIZE - IpAddress.SHORT * Byte.SIZE;
        return address.isMapped() && prefix >= missing ? new IpNetwork(address.unmapped(), prefix - missing) : this;
    }

    /** Whether an address lies within it; never one that is written in the other version of the protocol. */
    public boolean contains(IpAddress other) {
        return other.bits() == address.bits() && other.masked(prefix).equals(address.masked(prefix));
    }

    /** Whether another network lies within it, or is the same. */
    public boolean contains(IpNetwork other) {
        return other.prefix >= prefix && contains(other.address);
    }

    /** The canonical form, such as {@code 10.0.0.0/8}. */
    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
