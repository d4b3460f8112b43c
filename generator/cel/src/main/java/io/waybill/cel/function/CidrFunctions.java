package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.Address;
import io.waybill.cel.function.value.Range;
import io.waybill.kubernetes.net.IpNetwork;

/** Ranges of addresses, such as {@code 10.0.0.0/8}. */
public final class CidrFunctions {

    /** The type of such values. */
    public static final CelType CIDR = OpaqueType.create("net.CIDR");

    private static final Parameter SELF = new Parameter(CIDR, Range.class);

    private CidrFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("cidr", "string_to_cidr", CIDR, a -> Range.of((String) a[0]), TEXT)
                .global(
                        "isCIDR",
                        "is_cidr",
                        SimpleType.BOOL,
                        a -> Range.parse((String) a[0]).isPresent(),
                        TEXT)
                .global("string", "cidr_to_string", SimpleType.STRING, a -> self(a).toString(), SELF)
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
                .member("ip", "cidr_ip", IpFunctions.IP, a -> new Address(self(a).address()), SELF)
                .member("masked", "cidr_masked", CIDR, a -> new Range(self(a).masked()), SELF)
                .member("prefixLength", "cidr_prefix_length", SimpleType.INT, a -> (long) self(a).prefix(), SELF);
    }

    private static IpNetwork self(Object[] arguments) {
        return ((Range) arguments[0]).value();
    }

    private static Object containsIp(Object[] arguments) {
        Address other = arguments[1] instanceof String text ? Address.of(text) : (Address) arguments[1];
        return self(arguments).contains(other.value());
    }

    private static Object containsCidr(Object[] arguments) {
        Range other = arguments[1] instanceof String text ? Range.of(text) : (Range) arguments[1];
        return self(arguments).contains(other.value());
    }
}
