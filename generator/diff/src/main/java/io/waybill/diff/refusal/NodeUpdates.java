package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may change of what ties objects to nodes. */
final class NodeUpdates {

    /** The gate MutableCSINodeAllocatableCount. */
    private static final Minor COUNTS_CHANGE = new Minor(35);

    private static final Map<String, String> STABLE_LABELS = Map.of(
            "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone",
            "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region",
            "beta.kubernetes.io/os", "kubernetes.io/os",
            "beta.kubernetes.io/arch", "kubernetes.io/arch",
            "beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type");

    private NodeUpdates() {}

    /** A volume stays on its nodes, but labels may take their stable names: validatePvNodeAffinity of core. */
    static void affinity(Update update, ImmutableField line, List<Refusal> refusals) {
        Node before = PathFields.at(update.before(), line.field());
        Node after = PathFields.at(update.after(), line.field());
        if (before != null && (after == null || !renamed(before, after).equals(after))) {
            refusals.add(
                    line.refusal(line.field() + " cannot change once it is set, except to stable names of labels"));
        }
    }

    /** What was there, with the names that are there now where those are the stable ones. */
    private static Node renamed(Node before, Node after) {
        if (before instanceof Mapping old && after instanceof Mapping now) {
            Map<String, Node> fields = new TreeMap<>();
            for (String key : old.keys()) {
                Node was = old.get(key);
                Node is = now.get(key);
                if (was != null) {
                    fields.put(key, is == null ? was : key.equals("key") ? name(was, is) : renamed(was, is));
                }
            }
            return Mapping.of(fields);
        }
        if (before instanceof Sequence old && after instanceof Sequence now && old.size() == now.size()) {
            Sequence items = old;
            for (int i = 0; i < old.size(); i++) {
                items = items.with(i, renamed(old.get(i), now.get(i)));
            }
            return items;
        }
        return before;
    }

    private static Node name(Node before, Node after) {
        return before instanceof Scalar old
                        && after instanceof Scalar now
                        && now.text().equals(STABLE_LABELS.get(old.text()))
                ? after
                : before;
    }

    /** Drivers come and go, but stay what they are: ValidateCSINodeUpdate of storage. */
    static void drivers(Update update, ImmutableField line, List<Refusal> refusals) {
        Map<String, Mapping> before = new HashMap<>();
        PathFields.sequence(update.before(), line.field()).forEach(driver -> put(update, driver, before));
        Map<String, Mapping> after = new HashMap<>();
        PathFields.sequence(update.after(), line.field()).forEach(driver -> put(update, driver, after));
        if (before.entrySet().stream()
                .anyMatch(
                        old -> !after.getOrDefault(old.getKey(), old.getValue()).equals(old.getValue()))) {
            refusals.add(line.refusal("Drivers of a CSINode can be added and removed, not changed"));
        }
    }

    private static void put(Update update, Node driver, Map<String, Mapping> drivers) {
        if (driver instanceof Mapping mapping) {
            drivers.put(
                    mapping.string("name").orElse(""),
                    update.minor().compareTo(COUNTS_CHANGE) >= 0 ? mapping.without("allocatable") : mapping);
        }
    }
}
