package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.IpAddress;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** EndpointSlices: some of the addresses behind a Service, all of one kind, and their ports. */
final class EndpointSliceRules {

    private static final int MOST_ENDPOINTS = 1000;
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_LABELS = 16;
    private static final int MOST_ZONES = 8;

    /** Of newer API servers; older ones take 100. */
    private static final int MOST_PORTS = 20_000;

    private EndpointSliceRules() {}

    static void addTo(RuleSet.Builder rules) {
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
                        "There are " + labels + " labels, but the API server takes " + MOST_LABELS + ".",
                        "Write at most " + MOST_LABELS + ".");
            }
        }
        endpoint.object("hints").ifPresent(EndpointSliceRules::hints);
    }

    private static void address(TypedObject endpoint, TypedValue address, String type) {
        if (type.equals("IPv4")) {
            ip(endpoint, address, IpAddress::isVersion4, type);
        } else if (type.equals("IPv6")) {
            ip(endpoint, address, IpAddress::isVersion6, type);
        } else if (type.equals("FQDN")) {
            Format.DOMAIN_NAME.check(endpoint, address);
        }
    }

    private static void ip(TypedObject endpoint, TypedValue address, Predicate<String> test, String type) {
        if (test.test(address.text())) {
            ServiceAddressRules.special(endpoint, address, address.text());
        } else {
            endpoint.error(
                    Rule.INVALID_FORMAT,
                    address,
                    "\"" + address.text() + "\" is not an address of " + type + ".",
                    "Write one, or change addressType.");
        }
    }

    private static void hints(TypedObject hints) {
        List<TypedObject> zones = hints.objects("forZones");
        Ranges.atMostItems(hints, "forZones", MOST_ZONES);
        Unique.by("name", zones);
        zones.forEach(zone -> Format.LABEL_VALUE.check(zone, "name"));
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
