package io.waybill.validate.rules.network;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.kubernetes.net.IpAddress;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;

/** The addresses that Services have in the cluster and outside of it. */
final class ServiceAddressRules {

    private static final String NONE = "None";

    private static final int MOST_ADDRESSES = 2;

    private ServiceAddressRules() {}

    static void check(TypedObject spec) {
        if (ServiceRules.is(spec, "ExternalName")) {
            noAddress(spec);
        } else {
            clusterIps(spec);
            families(spec);
        }
        if (ServiceRules.isHeadless(spec)
                && (ServiceRules.is(spec, "NodePort") || ServiceRules.is(spec, "LoadBalancer"))) {
            spec.errorAt(
                    Rule.MISMATCH,
                    first(spec),
                    "clusterIP",
                    "The clusterIP is None, but a Service of type " + spec.text("type") + " needs one.",
                    "Remove clusterIP, or use the type ClusterIP.");
        }
        spec.items("externalIPs").forEach(address -> externalIp(spec, address));
    }

    private static FieldPath first(TypedObject spec) {
        return spec.isAtLeast(Behaviour.CLUSTER_IPS) ? spec.path("clusterIPs").item(0) : spec.path("clusterIP");
    }

    private static void noAddress(TypedObject spec) {
        if (spec.hasSome("clusterIP") || spec.hasSome("clusterIPs")) {
            spec.errorAt(
                    Rule.FORBIDDEN_FIELD,
                    spec.path(spec.isAtLeast(Behaviour.CLUSTER_IPS) ? "clusterIPs" : "clusterIP"),
                    spec.hasSome("clusterIP") ? "clusterIP" : "clusterIPs",
                    "The Service has a clusterIP, but one of type ExternalName is only a DNS name.",
                    "Remove it, or use the type ClusterIP.");
        }
        for (String field : List.of("ipFamilies", "ipFamilyPolicy")) {
            if (field.equals("ipFamilies") ? spec.hasSome(field) : spec.has(field)) {
                spec.error(
                        Rule.FORBIDDEN_FIELD,
                        field,
                        "\"" + field + "\" is set, but a Service of type ExternalName has no address.",
                        "Remove it, or use the type ClusterIP.");
            }
        }
    }

    private static void clusterIps(TypedObject spec) {
        String single = spec.text("clusterIP");
        List<TypedValue> all = spec.items("clusterIPs");
        if (all.isEmpty()) {
            if (!single.isEmpty() && !single.equals(NONE)) {
                Addresses.ofAddress(spec, single).ifPresent(fault -> fault.report(spec, first(spec), "clusterIP"));
            }
            return;
        }
        if (!single.equals(all.get(0).text())) {
            spec.error(
                    Rule.MISMATCH,
                    "clusterIPs",
                    "clusterIPs begins with \"" + all.get(0).text() + "\", but clusterIP is \"" + single + "\".",
                    "Make both the same.");
        }
        list(spec, all);
        if (spec.isAtLeast(Behaviour.DUAL_STACK)) {
            onePerFamily(spec, all);
        }
    }

    private static void list(TypedObject spec, List<TypedValue> all) {
        boolean isNone = all.get(0).text().equals(NONE);
        if (isNone && all.size() > 1) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "clusterIPs",
                    "clusterIPs contains an address in addition to None.",
                    "Remove one of the two.");
        }
        for (TypedValue address : all.subList(isNone ? 1 : 0, all.size())) {
            Addresses.ofAddress(spec, address.text()).ifPresent(fault -> fault.report(spec, address));
        }
    }

    private static void onePerFamily(TypedObject spec, List<TypedValue> all) {
        Ranges.atMostItems(spec, "clusterIPs", MOST_ADDRESSES);
        List<String> families = all.stream()
                .filter(address -> Addresses.ofAddress(spec, address.text()).isEmpty())
                .flatMap(address -> IpAddress.parseSloppy(address.text()).stream())
                .map(address -> "IPv" + address.version())
                .toList();
        if (families.size() < all.size()) {
            return;
        }
        if (all.size() == MOST_ADDRESSES && families.get(0).equals(families.get(1))) {
            spec.error(
                    Rule.DUPLICATE_ITEM,
                    "clusterIPs",
                    "There are two addresses of " + families.get(0) + ".",
                    "List at most one address of each family.");
        }
        List<String> asked = spec.texts("ipFamilies");
        for (int i = 0; i < Math.min(families.size(), asked.size()); i++) {
            if (!asked.get(i).equals(families.get(i))) {
                spec.error(
                        Rule.MISMATCH,
                        all.get(i),
                        "\"" + all.get(i).text() + "\" is an address of " + families.get(i) + ", but ipFamilies says "
                                + asked.get(i) + ".",
                        "Bring addresses and ipFamilies into the same order.");
            }
        }
    }

    private static void families(TypedObject spec) {
        Unique.items(spec, "ipFamilies");
        Required.notBlank(spec, "ipFamilyPolicy");
        boolean isOne = spec.text("ipFamilyPolicy").equals("SingleStack");
        if (isOne
                && (spec.texts("ipFamilies").size() > 1
                        || spec.texts("clusterIPs").size() > 1)) {
            twoFamilies(spec, "The policy is SingleStack");
        } else if (!spec.has("ipFamilyPolicy") && isOneByDefault(spec) && asksForBoth(spec)) {
            twoFamilies(spec, "Without a policy a Service has one family");
        }
    }

    private static void twoFamilies(TypedObject spec, String reason) {
        spec.error(
                Rule.MISMATCH,
                "ipFamilyPolicy",
                reason + ", but addresses of two families are asked for.",
                "Use PreferDualStack or RequireDualStack, or ask for one family.");
    }

    private static boolean isOneByDefault(TypedObject spec) {
        return spec.isAtLeast(Behaviour.ONE_FAMILY_BY_DEFAULT)
                && !(ServiceRules.isHeadless(spec) && !spec.hasSome("selector"));
    }

    private static boolean asksForBoth(TypedObject spec) {
        return new HashSet<>(spec.texts("ipFamilies")).containsAll(List.of("IPv4", "IPv6"))
                || spec.texts("clusterIPs").stream()
                                .flatMap(address -> IpAddress.parseSloppy(address).stream())
                                .map(IpAddress::version)
                                .distinct()
                                .count()
                        == MOST_ADDRESSES;
    }

    private static void externalIp(TypedObject spec, TypedValue address) {
        Addresses.ofAddress(spec, address.text())
                .or(() -> Addresses.ofUnreachable(address.text()))
                .ifPresent(fault -> fault.report(spec, address));
    }
}
