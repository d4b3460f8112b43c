package io.waybill.cel;

import static io.waybill.cel.Parameters.TEXT;

import com.google.common.net.InetAddresses;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.Functions.Parameter;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the Internet Protocol. */
final class IpFunctions {

    static final CelType IP = OpaqueType.create("net.IP");
    static final Parameter SELF = new Parameter(IP, InetAddress.class);

    private IpFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("ip", "string_to_ip", IP, a -> address((String) a[0]), TEXT)
                .global(
                        "isIP",
                        "is_ip",
                        SimpleType.BOOL,
                        a -> parse((String) a[0]).isPresent(),
                        TEXT)
                .global("ip.isCanonical", "ip_is_canonical", SimpleType.BOOL, a -> isCanonical((String) a[0]), TEXT)
                .global("string", "ip_to_string", SimpleType.STRING, a -> text(self(a)), SELF)
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
        return (InetAddress) arguments[0];
    }

    /** The address in a text; nothing for one with a zone, and for one of version 4 that is written as of version 6. */
    static Optional<InetAddress> parse(String text) {
        boolean isMapped = text.toLowerCase(Locale.ROOT).startsWith("::ffff:") && text.contains(".");
        return text.contains("%") || isMapped || !InetAddresses.isInetAddress(text)
                ? Optional.empty()
                : Optional.of(InetAddresses.forString(text));
    }

    static InetAddress address(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("IP Address \"" + text + "\" parse error"));
    }

    static String text(InetAddress address) {
        return InetAddresses.toAddrString(address);
    }

    private static boolean isCanonical(String text) {
        return text(address(text)).equals(text);
    }

    private static boolean isLinkLocalMulticast(InetAddress address) {
        return address instanceof Inet4Address ? text(address).startsWith("224.0.0.") : address.isMCLinkLocal();
    }

    private static boolean isGlobalUnicast(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress()
                && !text(address).equals("255.255.255.255");
    }
}
