package io.waybill.validate.rules.network;

import io.waybill.kubernetes.net.IpNetwork;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Optional;

/** NetworkPolicies: peers, ports and ranges of addresses. */
final class NetworkPolicyRules {

    private static final int MOST_TYPES = 2;

    private NetworkPolicyRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NetworkPolicyRules::policy, "networking.v1.NetworkPolicySpec");
        rules.on(NetworkPolicyRules::peer, "networking.v1.NetworkPolicyPeer");
        rules.on(NetworkPolicyRules::port, "networking.v1.NetworkPolicyPort");
        rules.on(NetworkPolicyRules::block, "networking.v1.IPBlock");
    }

    private static void policy(TypedObject spec) {
        Ranges.atMostItems(spec, "policyTypes", MOST_TYPES);
    }

    private static void peer(TypedObject peer) {
        boolean selects = peer.has("podSelector") || peer.has("namespaceSelector");
        if (!selects && !peer.has("ipBlock")) {
            peer.error(
                    Rule.REQUIRED,
                    "The rule names no peer.",
                    "Set podSelector, namespaceSelector or ipBlock; {} selects all.");
        } else if (selects && peer.has("ipBlock")) {
            peer.error(
                    Rule.ONE_OF,
                    "A peer has both an ipBlock and a selector; it must be either addresses or pods.",
                    "Make two peers of it.");
        }
    }

    private static void port(TypedObject port) {
        Required.notBlank(port, "protocol");
        Long number = port.number("port");
        if (number != null) {
            Ranges.port(port, "port");
        } else {
            Required.notBlank(port, "port");
            Format.PORT_NAME.check(port, "port");
        }
        Long end = port.number("endPort");
        if (end == null) {
            return;
        }
        if (number == null) {
            port.error(
                    Rule.FORBIDDEN_FIELD,
                    "endPort",
                    "\"endPort\" is set, but \"port\" is not a number at which the range begins.",
                    "Write a number as port, or remove endPort.");
        } else {
            Ranges.between(port, "endPort", Math.max(1, number), Ranges.HIGHEST_PORT);
        }
    }

    private static void block(TypedObject block) {
        if (!block.require("cidr", "Write a range such as \"10.0.0.0/8\".")) {
            return;
        }
        String cidr = block.text("cidr");
        Addresses.ofNetwork(block, cidr).ifPresent(fault -> fault.report(block, "cidr"));
        IpNetwork.parseSloppy(cidr).ifPresent(range -> {
            for (TypedValue except : block.items("except")) {
                except(block, range, except);
            }
        });
    }

    /** A range that is left out lies within the other and is smaller. */
    private static void except(TypedObject block, IpNetwork range, TypedValue except) {
        Addresses.ofNetwork(block, except.text()).ifPresent(fault -> fault.report(block, except));
        Optional<IpNetwork> inner = IpNetwork.parseSloppy(except.text());
        if (inner.isPresent() && !(range.contains(inner.get()) && inner.get().prefix() > range.prefix())) {
            block.error(
                    Rule.MISMATCH,
                    except,
                    "\"" + except.text() + "\" is not a smaller range within " + block.text("cidr") + ".",
                    "Except only parts of the cidr.");
        }
    }
}
