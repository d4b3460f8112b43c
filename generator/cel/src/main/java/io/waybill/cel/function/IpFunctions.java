package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import com.google.common.net.InetAddresses;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.Address;
import java.net.Inet4Address;
import java.net.InetAddress;

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
                .member("family", "ip_family", SimpleType.INT, a -> self(a) instanceof Inet4Address ? 4L : 6L, SELF)
                .member("isUnspecified", "ip_is_unspecified", SimpleType.BOOL, a -> self(a).isAnyLocalAddress(), SELF)
                .member("isLoopback", "ip_is_loopback", SimpleType.BOOL, a -> self(a).isLoopbackAddress(), SELF)
                .member(
                        "isLinkLocalMulticast",
                        "ip_is_link_local_multicast",
                        SimpleType.BOOL,
                        a -> isLinkLocalMulticast(self(a)),
                        SELF)
                .member(
                        "isLinkLocalUnicast",
                        "ip_is_link_local_unicast",
                        SimpleType.BOOL,
                        a -> self(a).isLinkLocalAddress(),
                        SELF)
                .member(
                        "isGlobalUnicast",
                        "ip_is_global_unicast",
                        SimpleType.BOOL,
                        a -> isGlobalUnicast(self(a)),
                        SELF);
    }

    private static InetAddress self(Object[] arguments) {
        return ((Address) arguments[0]).value();
    }

    private static boolean isCanonical(String text) {
        return Address.of(text).text().equals(text);
    }

    private static boolean isLinkLocalMulticast(InetAddress address) {
        return address instanceof Inet4Address
                ? InetAddresses.toAddrString(address).startsWith("224.0.0.")
                : address.isMCLinkLocal();
    }

    private static boolean isGlobalUnicast(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress()
                && !InetAddresses.toAddrString(address).equals("255.255.255.255");
    }
}
