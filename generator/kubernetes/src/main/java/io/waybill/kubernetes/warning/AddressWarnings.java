package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.net.IpAddress;
import io.waybill.kubernetes.net.IpNetwork;
import io.waybill.kubernetes.tree.Part;
import java.util.List;
import java.util.Optional;

/** IP addresses and networks that could be read in two ways (apimachinery, util/validation/ip.go, 1.36). */
final class AddressWarnings {

    private AddressWarnings() {}

    /** Warns of the address in a field. */
    static void address(Part part, String field, Warnings warnings) {
        String text = part.text(field);
        better(text, warnings).ifPresent(better -> warnings.add(part, field, message(text), fix(better)));
    }

    /** Warns of the addresses of a list. */
    static void addresses(Part part, String list, Warnings warnings) {
        List<String> texts = part.texts(list);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int index = i;
            better(text, warnings).ifPresent(better -> warnings.addItem(part, list, index, message(text), fix(better)));
        }
    }

    /** Warns of the networks of a list. */
    static void networks(Part part, String list, Warnings warnings) {
        List<String> texts = part.texts(list);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int index = i;
            hostBits(text).ifPresent(fix -> warnings.addItem(part, list, index, ambiguous(text), fix));
            betterNetwork(text).ifPresent(better -> warnings.addItem(part, list, index, message(text), fix(better)));
        }
    }

    /** Warns of the network in a field. */
    static void network(Part part, String field, Warnings warnings) {
        String text = part.text(field);
        hostBits(text).ifPresent(fix -> warnings.add(part, field, ambiguous(text), fix));
        betterNetwork(text).ifPresent(better -> warnings.add(part, field, message(text), fix(better)));
    }

    private static String message(String text) {
        return "\"" + text + "\" is not written in the standard form.";
    }

    private static String ambiguous(String text) {
        return "\"" + text + "\" has bits set beyond the length of its prefix.";
    }

    private static String fix(String better) {
        return "Use \"" + better + "\".";
    }

    /** How an address is better written; empty where it is right. One of IPv4 within IPv6 was right at first. */
    private static Optional<String> better(String text, Warnings warnings) {
        return IpAddress.parseSloppy(text)
                .filter(address -> !address.isMapped() || warnings.isAtLeast(Since.LEGACY_ADDRESSES))
                .map(address -> address.unmapped().toString())
                .filter(better -> !better.equals(text));
    }

    private static Optional<String> hostBits(String text) {
        return IpNetwork.parseSloppy(text)
                .filter(IpNetwork::hasHostBits)
                .map(network -> "Use \"" + network.masked() + "\" for the network, or \"" + network.address() + "/"
                        + network.address().bits() + "\" for the address.");
    }

    /** How a network is better written, where more is wrong than bits beyond its prefix. */
    private static Optional<String> betterNetwork(String text) {
        Optional<IpNetwork> read = IpNetwork.parseSloppy(text);
        boolean isStandard = IpNetwork.parse(text)
                .filter(network -> !network.address().isMapped())
                .isPresent();
        boolean mayBeSpelledOtherwise = read.filter(IpNetwork::hasHostBits).isPresent();
        if (isStandard && mayBeSpelledOtherwise) {
            return Optional.empty();
        }
        return read.map(network -> network.unmapped().masked().toString()).filter(better -> !better.equals(text));
    }
}
