package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Pod that waits for a scheduling gate can be confined to fewer nodes: validateNodeSelectorMutation and
 * validateNodeAffinityMutation of core, since 1.27.
 */
final class GatedPod {

    private static final Minor SINCE = new Minor(27);
    private static final String SELECTOR = "nodeSelector";
    private static final String AFFINITY = "affinity";
    private static final String NODE_AFFINITY = "nodeAffinity";
    private static final String TERMS =
            AFFINITY + "." + NODE_AFFINITY + ".requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

    private GatedPod() {}

    static boolean isGated(Update update, Mapping before) {
        return update.minor().compareTo(SINCE) >= 0
                && !PathFields.sequence(before, "schedulingGates").items().isEmpty();
    }

    static List<String> alsoExcept(List<String> fields) {
        return Stream.concat(fields.stream(), Stream.of("spec." + SELECTOR, "spec." + AFFINITY + "." + NODE_AFFINITY))
                .toList();
    }

    /** The spec without what is compared here. */
    static Mapping rest(Mapping spec) {
        Mapping affinity = PathFields.mapping(spec, AFFINITY).without(NODE_AFFINITY);
        Mapping rest = spec.without(SELECTOR).without(AFFINITY);
        return affinity.isEmpty() ? rest : rest.with(AFFINITY, affinity);
    }

    static void check(Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        Mapping now = PathFields.mapping(after, SELECTOR);
        Mapping old = PathFields.mapping(before, SELECTOR);
        if (!old.keys().stream().allMatch(key -> Objects.equals(old.get(key), now.get(key)))) {
            refusals.add(Refusal.at(
                    "spec." + SELECTOR,
                    line.reason("Labels can be added to the nodeSelector of a gated Pod, not changed")));
        }
        Sequence terms = PathFields.sequence(before, TERMS);
        Sequence newTerms = PathFields.sequence(after, TERMS);
        boolean narrows = terms.items().isEmpty() || terms.size() == newTerms.size();
        for (int i = 0; narrows && i < terms.size(); i++) {
            narrows = hasOnlyMore(terms.get(i), newTerms.get(i));
        }
        if (!narrows) {
            refusals.add(Refusal.at(
                    "spec." + TERMS,
                    line.reason("Requirements can be added to the terms of a gated Pod, not changed or removed")));
        }
    }

    private static boolean hasOnlyMore(Node before, Node after) {
        return before instanceof Mapping old
                && after instanceof Mapping now
                && (!isEmpty(old) || isEmpty(now))
                && Stream.of("matchExpressions", "matchFields").allMatch(field -> beginsWith(now, old, field));
    }

    private static boolean isEmpty(Mapping term) {
        return Fields.nodes(term, "matchExpressions").isEmpty()
                && Fields.nodes(term, "matchFields").isEmpty();
    }

    private static boolean beginsWith(Mapping now, Mapping old, String field) {
        List<Node> first = Fields.nodes(old, field);
        List<Node> all = Fields.nodes(now, field);
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }
}
