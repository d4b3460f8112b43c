package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may change of a Pod: little more than its images. */
final class PodUpdate {

    private static final String SPEC = "spec";

    private static final Minor SCHEDULING_GATES = new Minor(27);

    private static final List<String> EXCEPT = List.of(
            "spec.containers[*].image",
            "spec.initContainers[*].image",
            "spec.activeDeadlineSeconds",
            "spec.tolerations",
            "spec.schedulingGates");

    private PodUpdate() {}

    static void check(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = PathFields.mapping(update.before(), SPEC);
        Mapping after = PathFields.mapping(update.after(), SPEC);
        for (String list : PodContainers.STARTED) {
            if (PathFields.sequence(before, list).size()
                    != PathFields.sequence(after, list).size()) {
                refusals.add(Refusal.at("spec." + list, line.reason("Containers of a Pod cannot be added or removed")));
                return;
            }
        }
        if (GatedPod.isGated(update, before)) {
            GatedPod.check(before, after, line, refusals);
        }
        deadline(before, after, line, refusals);
        tolerations(before, after, line, refusals);
        gates(update, before, after, line, refusals);
        if (!Refusals.same(update, rest(update, before, before), rest(update, after, before))) {
            refusals.add(new Refusal(
                    SPEC,
                    List.of(SPEC),
                    GatedPod.isGated(update, before) ? GatedPod.alsoExcept(EXCEPT) : EXCEPT,
                    line.reason(
                            "Of the spec of a Pod only images, tolerations that are added, scheduling gates that are"
                                    + " removed and a shorter activeDeadlineSeconds can change")));
        }
    }

    /** The spec without what may change; its grace period may become 1 when it was negative. */
    private static Mapping rest(Update update, Mapping spec, Mapping before) {
        Mapping rest = spec.without("activeDeadlineSeconds").without("tolerations");
        if (update.minor().compareTo(SCHEDULING_GATES) >= 0) {
            rest = rest.without("schedulingGates");
        }
        if (GatedPod.isGated(update, before)) {
            rest = GatedPod.rest(rest);
        }
        boolean wasNegative = PathFields.integer(before, "terminationGracePeriodSeconds", 0) < 0;
        if (wasNegative && PathFields.integer(spec, "terminationGracePeriodSeconds", 0) <= 1) {
            rest = rest.without("terminationGracePeriodSeconds");
        }
        for (String list : PodContainers.STARTED) {
            if (rest.get(list) instanceof Sequence containers) {
                rest = rest.with(list, Sequence.of(containers.items(), PodUpdate::withoutImage));
            }
        }
        return rest;
    }

    private static Node withoutImage(Node container) {
        return container instanceof Mapping mapping ? mapping.without("image") : container;
    }

    private static void deadline(Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        @Nullable Node old = before.get("activeDeadlineSeconds");
        if (old == null || old.equals(after.get("activeDeadlineSeconds"))) {
            return;
        }
        long now = PathFields.integer(after, "activeDeadlineSeconds", Long.MAX_VALUE);
        if (now > PathFields.integer(before, "activeDeadlineSeconds", 0)) {
            refusals.add(Refusal.at(
                    "spec.activeDeadlineSeconds",
                    line.reason("The deadline of a Pod can become shorter, not longer, and cannot be removed")));
        }
    }

    /** Tolerations can be added; one that is there may change its seconds only. */
    private static void tolerations(Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        Set<Node> now = new HashSet<>();
        PathFields.sequence(after, "tolerations").forEach(toleration -> now.add(withoutSeconds(toleration)));
        for (Node old : PathFields.sequence(before, "tolerations")) {
            if (!now.contains(withoutSeconds(old))) {
                refusals.add(Refusal.at(
                        "spec.tolerations", line.reason("Tolerations of a Pod can be added, not changed or removed")));
                return;
            }
        }
    }

    private static Node withoutSeconds(Node toleration) {
        return toleration instanceof Mapping mapping ? mapping.without("tolerationSeconds") : toleration;
    }

    private static void gates(
            Update update, Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        if (update.minor().compareTo(SCHEDULING_GATES) < 0) {
            return;
        }
        List<Node> added =
                new ArrayList<>(PathFields.sequence(after, "schedulingGates").items());
        added.removeAll(
                new HashSet<>(PathFields.sequence(before, "schedulingGates").items()));
        if (!added.isEmpty()) {
            int place = PathFields.sequence(after, "schedulingGates").items().indexOf(added.get(0));
            String name =
                    added.get(0) instanceof Mapping gate && gate.get("name") instanceof Scalar text ? text.text() : "";
            refusals.add(new Refusal(
                    "spec.schedulingGates[" + place + "].name",
                    List.of("spec.schedulingGates"),
                    List.of(),
                    line.reason("Scheduling gates can be removed, not added: " + name)));
        }
    }
}
