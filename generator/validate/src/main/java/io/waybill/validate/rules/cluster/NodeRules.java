package io.waybill.validate.rules.cluster;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Taints and pod networks of a node. */
final class NodeRules {

    private static final String NETWORKS = "podCIDRs";
    private static final int MOST_NETWORKS = 2;

    private NodeRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NodeRules::check, "core.v1.Node");
    }

    private static void check(TypedObject node) {
        node.object("spec").ifPresent(spec -> {
            taints(spec, node.path("metadata").field("taints"));
            networks(spec);
        });
        // The rest of the status is validated only by itself: ValidateNodeResources.
        node.object("status").ifPresent(status -> {
            status.entries("capacity").forEach(amount -> ResourceKeys.checkAmount(status, amount));
            status.entries("allocatable").forEach(amount -> ResourceKeys.checkAmount(status, amount));
        });
    }

    /** The API server reports taints as if they were a part of the metadata. */
    private static void taints(TypedObject spec, FieldPath at) {
        Set<String> seen = new HashSet<>();
        List<TypedObject> taints = spec.objects("taints");
        for (int i = 0; i < taints.size(); i++) {
            TypedObject taint = taints.get(i);
            format(taint, at.item(i), "key", Format.QUALIFIED_NAME);
            format(taint, at.item(i), "value", Format.LABEL_VALUE);
            if (taint.has("effect") && !taint.hasSome("effect")) {
                taint.errorAt(
                        Rule.REQUIRED,
                        at.item(i).field("effect"),
                        "effect",
                        "The taint has no effect.",
                        "Set NoSchedule, PreferNoSchedule or NoExecute.");
            }
            if (!seen.add(taint.text("key") + " " + taint.text("effect"))) {
                taint.errorAt(
                        Rule.DUPLICATE_ITEM,
                        at.item(i),
                        "key",
                        "Two taints have the key \"" + taint.text("key") + "\" and the same effect.",
                        "Remove one of the two.");
            }
        }
    }

    private static void format(TypedObject taint, FieldPath at, String field, Format format) {
        String text = taint.text(field);
        boolean reported = field.equals("key") && !taint.has(field);
        if (!reported && !format.fits(text)) {
            taint.errorAt(Rule.INVALID_FORMAT, at.field(field), field, format.message(text), format.rule());
        }
    }

    private static void networks(TypedObject spec) {
        List<TypedValue> networks = networksOf(spec);
        for (TypedValue network : networks) {
            Addresses.ofNetwork(spec, network.text()).ifPresent(fault -> fault.report(spec, network));
        }
        boolean oneFamily = networks.stream()
                        .map(network -> network.text().contains(":"))
                        .distinct()
                        .count()
                < 2;
        if (networks.size() > MOST_NETWORKS || networks.size() == MOST_NETWORKS && oneFamily) {
            spec.error(
                    Rule.ONE_OF,
                    NETWORKS,
                    "There is more than one network of an IP family.",
                    "List one network, or one of IPv4 and one of IPv6.");
        }
    }

    /** The older field counts where the two contradict each other: Convert_v1_NodeSpec_To_core_NodeSpec. */
    private static List<TypedValue> networksOf(TypedObject spec) {
        List<TypedValue> networks = spec.items(NETWORKS);
        String first = networks.isEmpty() ? "" : networks.get(0).text();
        return spec.value("podCIDR")
                .filter(network -> !network.text().isEmpty() && !network.text().equals(first))
                .map(network -> List.of(network.at(spec.path(NETWORKS).item(0))))
                .orElse(networks);
    }
}
