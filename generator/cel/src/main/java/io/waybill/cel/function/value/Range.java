package io.waybill.cel.function.value;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range.
 *
 * @param address an address in it
 * @param length how many of its bits all addresses in the range have in common
 */
public record Range(Address address, int length) implements Named {

    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9]\\d{0,2})");

    /** The range in a text; nothing where the text is none. */
    public static Optional<Range> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group(2));
        return Address.parse(matcher.group(1))
                .filter(address -> length <= bits(address))
                .map(address -> new Range(address, length));
    }

    /** The range in a text. */
    public static Range of(String text) {
        return parse(text)
                .orElseThrow(() -> EvaluationError.of(
                        "network address parse error during conversion from string: \"" + text + "\""));
    }

    private static int bits(Address address) {
        return address.value().getAddress().length * Byte.SIZE;
    }

    /** The bits that all addresses have in common. */
    private BigInteger prefix(Address of) {
        return new BigInteger(1, of.value().getAddress()).shiftRight(bits(of) - length);
    }

    /** Whether an address is in it. */
    public boolean contains(Address other) {
        return bits(other) == bits(address) && prefix(other).equals(prefix(address));
    }

    /** Whether all of another range is in it. */
    public boolean contains(Range other) {
        return other.length >= length && contains(other.address);
    }

    /** The same range by its first address. */
    public Range masked() {
        byte[] bytes = address.value().getAddress();
        for (int bit = length; bit < bits(address); bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        try {
            return new Range(new Address(InetAddress.getByAddress(bytes)), length);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is written. */
    public String text() {
        return address.text() + "/" + length;
    }

    @Override
    public String typeName() {
        return "net.CIDR";
    }

    @Override
    public long size() {
        return (length + Byte.SIZE - 1L) / Byte.SIZE;
    }
}
