package io.waybill.validate.rules.network;

import io.waybill.kubernetes.net.IpAddress;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Addresses.Fault;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EndpointSlices: some of the addresses behind a Service, all of one kind, and their ports. */
final class EndpointSliceRules {

    private static final int MOST_ENDPOINTS = 1000;
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_LABELS = 16;
    private static final int MOST_HINTS = 8;

    /** Of newer API servers; older ones take 100. */
    private static final int MOST_PORTS = 20_000;

    private EndpointSliceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("discovery.v1.ForZone", "discovery.v1beta1.ForZone");
        rules.on(EndpointSliceRules::check, "discovery.v1.EndpointSlice", "discovery.v1beta1.EndpointSlice");
    }

    private static void check(TypedObject slice) {
        slice.require("addressType", "Use one of IPv4, IPv6 and FQDN.");
        Ranges.atMostItems(slice, "endpoints", MOST_ENDPOINTS);
        Ranges.atMostItems(slice, "ports", MOST_PORTS);
        slice.objects("endpoints").forEach(endpoint -> endpoint(endpoint, slice.text("addressType")));
        ports(slice.objects("ports"));
    }

    private static void endpoint(TypedObject endpoint, String type) {
        endpoint.require("addresses", "List at least one address.");
        Ranges.atMostItems(endpoint, "addresses", MOST_ADDRESSES);
        endpoint.items("addresses").forEach(address -> address(endpoint, address, type));
        Required.notBlank(endpoint, "hostname", "nodeName");
        Format.DNS_LABEL.check(endpoint, "hostname");
        Format.SUBDOMAIN.check(endpoint, "nodeName");
        for (String topology : List.of("topology", "deprecatedTopology")) {
            Labels.check(endpoint, topology);
            int labels = endpoint.entries(topology).size();
            if (labels > MOST_LABELS) {
                endpoint.error(
                        Rule.TOO_LARGE,
                        topology,
                        "There are " + labels + " labels, but the API server accepts at most " + MOST_LABELS + ".",
                        "Write at most " + MOST_LABELS + ".");
            }
        }
        endpoint.object("hints").ifPresent(EndpointSliceRules::hints);
    }

    private static void address(TypedObject endpoint, TypedValue address, String type) {
        switch (type) {
            case "IPv4" -> ip(endpoint, address, Addresses.ofAddress(endpoint, address.text()), 4);
            case "IPv6" -> ip(endpoint, address, version6(endpoint, address.text()), 6);
            case "FQDN" -> Format.DOMAIN_NAME.check(endpoint, address);
            default -> {}
        }
    }

    private static Optional<Fault> version6(TypedObject endpoint, String text) {
        return endpoint.isAtLeast(Behaviour.CANONICAL_SLICES)
                ? Addresses.ofCanonicalAddress(text)
                : Addresses.ofAddress(endpoint, text);
    }

    private static void ip(TypedObject endpoint, TypedValue address, Optional<Fault> form, int version) {
        String text = address.text();
        if (form.isPresent()) {
            form.get().report(endpoint, address);
            return;
        }
        if (IpAddress.parseSloppy(text).filter(ip -> ip.version() == version).isEmpty()) {
            boolean named = !endpoint.isAtLeast(Behaviour.CANONICAL_SLICES);
            new Fault("\"" + text + "\" is not an address of IPv" + version + ".", "Write one, or change addressType.")
                    .report(endpoint, named ? address.path() : endpoint.path("addresses"), "addresses");
        }
        Addresses.ofUnreachable(text).ifPresent(fault -> fault.report(endpoint, address));
    }

    private static void hints(TypedObject hints) {
        hints(hints, "forZones", Format.LABEL_VALUE);
        hints(hints, "forNodes", Format.SUBDOMAIN);
    }

    private static void hints(TypedObject hints, String field, Format format) {
        List<TypedObject> places = hints.objects(field);
        Ranges.atMostItems(hints, field, MOST_HINTS);
        Unique.by("name", places);
        places.forEach(place -> format.check(place, "name"));
    }

    private static void ports(List<TypedObject> ports) {
        Set<String> names = new HashSet<>();
        for (TypedObject port : ports) {
            if (!names.add(port.text("name"))) {
                port.error(
                        Rule.DUPLICATE_ITEM,
                        "name",
                        "Two ports have the name \"" + port.text("name") + "\".",
                        "Name each of the ports.");
            }
            Format.DNS_LABEL.check(port, "name");
            Required.notBlank(port, "protocol", "appProtocol");
            Format.QUALIFIED_NAME.check(port, "appProtocol");
        }
    }
}
