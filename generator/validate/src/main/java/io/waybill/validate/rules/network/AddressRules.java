package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;

/** Networks that Services get their addresses from, and addresses that are taken. */
final class AddressRules {

    private static final String CIDRS = "cidrs";
    private static final String PARENT = "parentRef";

    private AddressRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            rules.on(cidr -> networks(cidr.objectOrEmpty("spec")), "networking." + version + ".ServiceCIDR");
        }
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "networking." + version + ".";
            rules.requiring(group + "IPAddressSpec", group + "ParentReference");
            rules.on(AddressRules::address, group + "IPAddress");
        }
    }

    private static void networks(TypedObject spec) {
        if (!Required.in(spec, CIDRS, "List one network, or one of each IP family.")) {
            return;
        }
        List<String> networks = spec.texts(CIDRS);
        boolean bothFamilies = networks.size() == 2
                && networks.get(0).contains(":") != networks.get(1).contains(":");
        if (networks.size() > 1 && !bothFamilies) {
            spec.error(
                    Rule.ONE_OF,
                    CIDRS,
                    "There is more than one network of an IP family.",
                    "List one network, or one of IPv4 and one of IPv6.");
        }
        for (TypedValue network : spec.items(CIDRS)) {
            Addresses.ofCanonicalNetwork(network.text()).ifPresent(fault -> fault.report(spec, network));
        }
    }

    private static void address(TypedObject address) {
        address.object("metadata").filter(metadata -> metadata.hasSome("name")).ifPresent(metadata -> {
            Addresses.ofCanonicalAddress(metadata.text("name"))
                    .ifPresent(fault -> metadata.error(Rule.INVALID_NAME, "name", fault.message(), fault.fix()));
        });
        TypedObject spec = address.objectOrEmpty("spec");
        if (!spec.has(PARENT)) {
            spec.error(
                    Rule.REQUIRED, PARENT, "Nothing says whose address it is.", "Name the object, such as a Service.");
        }
        spec.object(PARENT).ifPresent(parent -> {
            Format.SUBDOMAIN.check(parent, "group");
            Required.all(parent, "resource", "name");
            List.of("resource", "name", "namespace").forEach(field -> Format.PATH_SEGMENT.check(parent, field));
        });
    }
}
