package io.waybill.validate.rules.support;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.kubernetes.net.IpAddress;
import io.waybill.kubernetes.net.IpNetwork;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Optional;

/**
 * IP addresses and networks, read as strictly as the target does: long-standing fields took leading zeros, addresses of
 * version 4 within version 6, and bits beyond the prefix of a network until the gate StrictIPCIDRValidation was on by
 * default ({@code IsValidIPForLegacyField} and {@code IsValidCIDRForLegacyField} of apimachinery). Newer fields take the
 * canonical form only ({@code IsValidIP}, {@code IsValidCIDR}).
 */
public final class Addresses {

    private static final String WRITE = "Write \"";

    private Addresses() {}

    /**
     * Why a text is refused.
     *
     * @param message what is wrong
     * @param fix what to write instead
     */
    public record Fault(String message, String fix) {

        /** Reports it of an item or entry. */
        public void report(TypedObject object, TypedValue value) {
            object.error(Rule.INVALID_FORMAT, value, message, fix);
        }

        /** Reports it of a field. */
        public void report(TypedObject object, String field) {
            object.error(Rule.INVALID_FORMAT, field, message, fix);
        }

        /** Reports it at another path, written where a field is. */
        public void report(TypedObject object, FieldPath at, String field) {
            object.errorAt(Rule.INVALID_FORMAT, at, field, message, fix);
        }
    }

    /** Why an address is refused in a long-standing field; nothing when it is taken. */
    public static Optional<Fault> ofAddress(TypedObject object, String text) {
        Optional<IpAddress> address = IpAddress.parseSloppy(text);
        if (address.isEmpty()) {
            return Optional.of(new Fault(
                    quoted(text) + " is not an IP address.", "Write one such as 10.9.8.7 or 2001:db8::ffff."));
        }
        if (!object.isAtLeast(Behaviour.STRICT_ADDRESSES)) {
            return Optional.empty();
        }
        return strict(text, address.get(), IpAddress.parse(text).isEmpty());
    }

    private static Optional<Fault> strict(String text, IpAddress address, boolean hasZeros) {
        String fix = WRITE + address.unmapped() + "\".";
        if (hasZeros) {
            return Optional.of(new Fault(quoted(text) + " has leading zeros.", fix));
        }
        return address.isMapped()
                ? Optional.of(new Fault(quoted(text) + " is an IPv4 address written as one of IPv6.", fix))
                : Optional.empty();
    }

    /** Why a network is refused in a long-standing field; nothing when it is taken. */
    public static Optional<Fault> ofNetwork(TypedObject object, String text) {
        Optional<IpNetwork> network = IpNetwork.parseSloppy(text);
        if (network.isEmpty()) {
            return Optional.of(new Fault(
                    quoted(text) + " is not a range of IP addresses.",
                    "Write one such as 10.9.8.0/24 or 2001:db8::/64."));
        }
        return object.isAtLeast(Behaviour.STRICT_ADDRESSES) ? strict(text, network.get()) : Optional.empty();
    }

    private static Optional<Fault> strict(String text, IpNetwork network) {
        IpNetwork right = network.masked().unmapped();
        Optional<Fault> fault =
                strict(text, network.address(), IpNetwork.parse(text).isEmpty());
        if (fault.isPresent()) {
            return fault.map(found -> new Fault(found.message(), WRITE + right + "\"."));
        }
        return network.hasHostBits()
                ? Optional.of(new Fault(
                        quoted(text) + " has bits set beyond the prefix length.",
                        WRITE + right + "\" for the whole range, or \"" + network.address() + "/"
                                + network.address().bits() + "\" for the one address."))
                : Optional.empty();
    }

    /** Why an address is refused in a newer field; nothing when it is taken. */
    public static Optional<Fault> ofCanonicalAddress(String text) {
        Optional<IpAddress> address = IpAddress.parseSloppy(text).map(IpAddress::unmapped);
        return canonical(text, "an IP address", "10.0.0.1 or 2001:db8::1", address.map(IpAddress::toString));
    }

    /** Why a network is refused in a newer field; nothing when it is taken. */
    public static Optional<Fault> ofCanonicalNetwork(String text) {
        Optional<IpNetwork> network =
                IpNetwork.parseSloppy(text).map(sloppy -> sloppy.masked().unmapped());
        return canonical(text, "a range of IP addresses", "10.96.0.0/16", network.map(IpNetwork::toString));
    }

    /** Why an address and its network, as of a network device, are refused; nothing when they are taken. */
    public static Optional<Fault> ofInterface(String text) {
        Optional<IpNetwork> network = IpNetwork.parseSloppy(text).map(IpNetwork::unmapped);
        return canonical(text, "an address with its prefix length", "10.9.8.7/24", network.map(IpNetwork::toString));
    }

    private static Optional<Fault> canonical(String text, String what, String example, Optional<String> right) {
        if (right.isEmpty()) {
            return Optional.of(new Fault(quoted(text) + " is not " + what + ".", "Write one such as " + example + "."));
        }
        return right.get().equals(text)
                ? Optional.empty()
                : Optional.of(new Fault(quoted(text) + " is not in canonical form.", WRITE + right.get() + "\"."));
    }

    /** Why an address cannot be that of an endpoint ({@code ValidateEndpointIP}); nothing when it can. */
    public static Optional<Fault> ofUnreachable(String text) {
        return IpAddress.parseSloppy(text)
                .filter(address -> address.isUnspecified()
                        || address.isLoopback()
                        || address.isLinkLocalUnicast()
                        || address.isLinkLocalMulticast())
                .map(address -> new Fault(
                        quoted(text) + " is an unspecified, loopback or link-local address, which others cannot reach.",
                        "Use an address of the network."));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
