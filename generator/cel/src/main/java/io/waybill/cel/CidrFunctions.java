package io.waybill.cel;

import static io.waybill.cel.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.Functions.Parameter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of addresses, such as {@code 10.0.0.0/8}. */
final class CidrFunctions {

    private static final CelType CIDR = OpaqueType.create("net.CIDR");
    private static final Parameter SELF = new Parameter(CIDR, Range.class);
    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9]\\d{0,2})");

    private CidrFunctions() {}

    /**
     * A range.
     *
     * @param address an address in it
     * @param length how many of its bits all addresses in the range have in common
     */
    record Range(InetAddress address, int length) {

        /** The range in a text; nothing where the text is none. */
        static Optional<Range> parse(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int length = Integer.parseInt(matcher.group(2));
            return IpFunctions.parse(matcher.group(1))
                    .filter(address -> length <= bits(address))
                    .map(address -> new Range(address, length));
        }

        static Range of(String text) {
            return parse(text)
                    .orElseThrow(() -> new IllegalArgumentException("network address parse error: \"" + text + "\""));
        }

        private static int bits(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }

        /** The bits that all addresses have in common. */
        private BigInteger prefix(InetAddress of) {
            return new BigInteger(1, of.getAddress()).shiftRight(bits(of) - length);
        }

        boolean contains(InetAddress other) {
            return bits(other) == bits(address) && prefix(other).equals(prefix(address));
        }

        boolean contains(Range other) {
            return other.length >= length && contains(other.address);
        }

        Range masked() {
            byte[] bytes = address.getAddress();
            for (int bit = length; bit < bits(address); bit++) {
                bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
            }
            try {
                return new Range(InetAddress.getByAddress(bytes), length);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        String text() {
            return IpFunctions.text(address) + "/" + length;
        }
    }

    static Functions functions() {
        return new Functions()
                .global("cidr", "string_to_cidr", CIDR, a -> Range.of((String) a[0]), TEXT)
                .global(
                        "isCIDR",
                        "is_cidr",
                        SimpleType.BOOL,
                        a -> Range.parse((String) a[0]).isPresent(),
                        TEXT)
                .global("string", "cidr_to_string", SimpleType.STRING, a -> self(a).text(), SELF)
                .member("containsIP", "cidr_contains_ip_string", SimpleType.BOOL, CidrFunctions::containsIp, SELF, TEXT)
                .member(
                        "containsIP",
                        "cidr_contains_ip_ip",
                        SimpleType.BOOL,
                        CidrFunctions::containsIp,
                        SELF,
                        IpFunctions.SELF)
                .member(
                        "containsCIDR",
                        "cidr_contains_cidr_string",
                        SimpleType.BOOL,
                        CidrFunctions::containsCidr,
                        SELF,
                        TEXT)
                .member("containsCIDR", "cidr_contains_cidr", SimpleType.BOOL, CidrFunctions::containsCidr, SELF, SELF)
                .member("ip", "cidr_ip", IpFunctions.IP, a -> self(a).address(), SELF)
                .member("masked", "cidr_masked", CIDR, a -> self(a).masked(), SELF)
                .member("prefixLength", "cidr_prefix_length", SimpleType.INT, a -> (long) self(a).length(), SELF);
    }

    private static Range self(Object[] arguments) {
        return (Range) arguments[0];
    }

    private static Object containsIp(Object[] arguments) {
        return self(arguments)
                .contains(arguments[1] instanceof String text ? IpFunctions.address(text) : (InetAddress) arguments[1]);
    }

    private static Object containsCidr(Object[] arguments) {
        return self(arguments).contains(arguments[1] instanceof String text ? Range.of(text) : (Range) arguments[1]);
    }
}
