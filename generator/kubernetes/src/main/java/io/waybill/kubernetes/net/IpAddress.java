package io.waybill.kubernetes.net;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IP address, read, written and told apart as Go does it. One of version 4 that is written as of version 6, such as
 * {@code ::ffff:10.0.0.1}, is kept as it is written: it is {@link #isMapped mapped}.
 */
public final class IpAddress {

    /** The bytes of an address of version 4. */
    static final int SHORT = 4;

    /** The bytes of an address of version 6. */
    static final int LONG = 16;

    private static final int MAPPED_PREFIX = LONG - SHORT;

    private final byte[] bytes;

    IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An address as {@code netip.ParseAddr} reads it: no leading zeros, no zone. Names are never looked up. */
    public static Optional<IpAddress> parse(String text) {
        return AddressText.parse(text, false);
    }

    /**
     * An address as long-standing fields of the API are read: zeros may lead ({@code ParseIPSloppy} of
     * {@code k8s.io/utils/net}).
     */
    public static Optional<IpAddress> parseSloppy(String text) {
        return AddressText.parse(text, true);
    }

    /** Its bytes, 4 or 16. */
    byte[] bytes() {
        return bytes;
    }

    /** Its length in bits: 32 or 128. */
    public int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** Whether it is an address of version 4 that is written as one of version 6. */
    public boolean isMapped() {
        if (bytes.length == SHORT) {
            return false;
        }
        for (int i = 0; i < MAPPED_PREFIX; i++) {
            if (bytes[i] != (i < MAPPED_PREFIX - 2 ? 0 : (byte) 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** The address of version 4 that a mapped one stands for; any other is itself. */
    public IpAddress unmapped() {
        return isMapped() ? new IpAddress(Arrays.copyOfRange(bytes, MAPPED_PREFIX, LONG)) : this;
    }

    /** The version of the protocol, 4 or 6, where a mapped address counts as what it stands for. */
    public int version() {
        return unmapped().bytes.length == SHORT ? 4 : 6;
    }

    /** Whether it is all zeros. */
    public boolean isUnspecified() {
        return unmapped().isPrefixed(unmapped().bytes.length, 0);
    }

    /** Whether it reaches the machine itself: {@code 127.0.0.0/8} or {@code ::1}. */
    public boolean isLoopback() {
        byte[] own = unmapped().bytes;
        return own.length == SHORT ? own[0] == 127 : own[LONG - 1] == 1 && isPrefixed(LONG - 1, 0);
    }

    /** Whether it reaches a neighbour only: {@code 169.254.0.0/16} or {@code fe80::/10}. */
    public boolean isLinkLocalUnicast() {
        byte[] own = unmapped().bytes;
        return own.length == SHORT ? at(0) == 169 && at(1) == 254 : at(0) == 0xfe && (at(1) & 0xc0) == 0x80;
    }

    /** Whether it reaches a group of neighbours only: {@code 224.0.0.0/24} or {@code ff02::/16} of any flags. */
    public boolean isLinkLocalMulticast() {
        byte[] own = unmapped().bytes;
        return own.length == SHORT ? at(0) == 224 && at(1) == 0 && at(2) == 0 : at(0) == 0xff && (at(1) & 0x0f) == 0x02;
    }

    /** Whether it reaches a group: {@code 224.0.0.0/4} or {@code ff00::/8}. */
    public boolean isMulticast() {
        return unmapped().bytes.length == SHORT ? (at(0) & 0xf0) == 0xe0 : at(0) == 0xff;
    }

    /** Whether it is none of the above nor the broadcast address; private addresses are global in this sense. */
    public boolean isGlobalUnicast() {
        boolean isBroadcast = unmapped().bytes.length == SHORT && unmapped().isPrefixed(SHORT, (byte) 0xff);
        return !isBroadcast && !isUnspecified() && !isLoopback() && !isMulticast() && !isLinkLocalUnicast();
    }

    /** A byte of the address, where a mapped one counts as what it stands for. */
    private int at(int index) {
        return unmapped().bytes[index] & 0xff;
    }

    private boolean isPrefixed(int length, int value) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != (byte) value) {
                return false;
            }
        }
        return true;
    }

    /** The address with all bits behind a prefix cleared. */
    IpAddress masked(int prefix) {
        byte[] kept = bytes.clone();
        for (int bit = prefix; bit < bits(); bit++) {
            kept[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return new IpAddress(kept);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The canonical form of RFC 5952, such as {@code fe80::1}; a mapped address as {@code ::ffff:10.0.0.1}. */
    @Override
    public String toString() {
        return AddressText.of(this);
    }
}
