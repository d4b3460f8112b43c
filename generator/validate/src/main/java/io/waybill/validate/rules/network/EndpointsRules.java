package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Endpoints: addresses behind a Service, and their ports. */
final class EndpointsRules {

    private EndpointsRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(EndpointsRules::check, "core.v1.Endpoints");
    }

    private static void check(TypedObject endpoints) {
        endpoints.objects("subsets").forEach(EndpointsRules::subset);
    }

    private static void subset(TypedObject subset) {
        if (!subset.hasSome("addresses") && !subset.hasSome("notReadyAddresses")) {
            subset.error(Rule.REQUIRED, "The subset has no addresses.", "List addresses or notReadyAddresses.");
        }
        subset.objects("addresses").forEach(EndpointsRules::address);
        subset.objects("notReadyAddresses").forEach(EndpointsRules::address);
        List<TypedObject> ports = subset.objects("ports");
        ports.forEach(port -> port(port, ports.size() > 1));
    }

    private static void address(TypedObject address) {
        if (address.require("ip", "Write an IP address.")) {
            String ip = address.text("ip");
            Addresses.ofAddress(address, ip)
                    .or(() -> Addresses.ofUnreachable(ip))
                    .ifPresent(fault -> fault.report(address, "ip"));
        }
        Format.DNS_LABEL.check(address, "hostname");
        Required.notBlank(address, "nodeName");
        Format.SUBDOMAIN.check(address, "nodeName");
    }

    private static void port(TypedObject port, boolean isOneOfSeveral) {
        if (isOneOfSeveral) {
            port.require("name", "Name each of the ports.");
        }
        Format.DNS_LABEL.check(port, "name");
        Ranges.port(port, "port");
        Required.notBlank(port, "appProtocol");
        Format.QUALIFIED_NAME.check(port, "appProtocol");
    }
}
