package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.Address;
import io.waybill.kubernetes.net.IpAddress;

/** Addresses of the Internet Protocol. */
public final class IpFunctions {

    /** The type of such values. */
    public static final CelType IP = OpaqueType.create("net.IP");

    static final Parameter SELF = new Parameter(IP, Address.class);

    private IpFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("ip", "string_to_ip", IP, a -> Address.of((String) a[0]), TEXT)
                .global(
                        "isIP",
                        "is_ip",
                        SimpleType.BOOL,
                        a -> Address.parse((String) a[0]).isPresent(),
                        TEXT)
                .global("ip.isCanonical", "ip_is_canonical", SimpleType.BOOL, a -> isCanonical((String) a[0]), TEXT)
                .global("string", "ip_to_string", SimpleType.STRING, a -> ((Address) a[0]).text(), SELF)
                .member("family", "ip_family", SimpleType.INT, a -> (long) self(a).version(), SELF)
                .member("isUnspecified", "ip_is_unspecified", SimpleType.BOOL, a -> self(a).isUnspecified(), SELF)
                .member("isLoopback", "ip_is_loopback", SimpleType.BOOL, a -> self(a).isLoopback(), SELF)
                .member(
                        "isLinkLocalMulticast",
                        "ip_is_link_local_multicast",
                        SimpleType.BOOL,
                        a -> self(a).isLinkLocalMulticast(),
                        SELF)
                .member(
                        "isLinkLocalUnicast",
                        "ip_is_link_local_unicast",
                        SimpleType.BOOL,
                        a -> self(a).isLinkLocalUnicast(),
                        SELF)
                .member(
                        "isGlobalUnicast",
                        "ip_is_global_unicast",
                        SimpleType.BOOL,
                        a -> self(a).isGlobalUnicast(),
                        SELF);
    }

    private static IpAddress self(Object[] arguments) {
        return ((Address) arguments[0]).value();
    }

    private static boolean isCanonical(String text) {
        return Address.of(text).text().equals(text);
    }
}
