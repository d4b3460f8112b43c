package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.RolloutBounds;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how Deployments roll out. */
final class Deployments {

    private static final int NEVER = Integer.MAX_VALUE;

    private Deployments() {}

    static DeploymentRollout rollout(Workload workload, Inventory inventory) {
        Item item = workload.item();
        boolean recreates = recreates(item);
        List<String> notes = new ArrayList<>();
        Optional<Scaling> scaling = Scaling.of(workload, inventory);
        int replicas = scaling.map(range -> range.from(workload)).orElseGet(workload::replicas);
        RolloutBounds bounds = bounds(item, replicas);
        if (!recreates) {
            contradictions(amount(item, "maxSurge"), amount(item, "maxUnavailable"), bounds, notes);
        }
        RollingUpdate update = new RollingUpdate(bounds).run();
        Timing timing = Timing.of(workload);
        notes(workload, timing, notes);
        scaling.ifPresent(range -> notes.add(range.note()));
        int deadline = deadline(item);
        return new DeploymentRollout(
                item.ref(),
                recreates ? "Recreate" : "RollingUpdate",
                PodBounds.of(bounds),
                new Course(
                        recreates ? recreate(replicas) : update.steps(),
                        recreates || update.isDone(),
                        timing.availableAfter() * (recreates ? Math.min(1, replicas) : update.waits())),
                timing,
                new History(
                        deadline == NEVER ? 0 : deadline,
                        Fields.number(item.spec(), "revisionHistoryLimit", item.isOfExtensions() ? NEVER : 10)),
                List.copyOf(notes));
    }

    private static boolean recreates(Item item) {
        return Fields.textOrEmpty(Fields.at(item.spec(), "strategy"), "type").equals("Recreate");
    }

    /** How far the rollout of so many replicas goes. */
    static RolloutBounds bounds(Item item, int replicas) {
        return recreates(item)
                ? new RolloutBounds(replicas, 0, replicas)
                : RolloutBounds.of(
                        replicas,
                        amount(item, "maxSurge").value(),
                        amount(item, "maxUnavailable").value());
    }

    private static Amount amount(Item item, String field) {
        return Amount.of(
                Fields.at(item.spec(), "strategy", "rollingUpdate").get(field), item.isOfExtensions() ? "1" : "25%");
    }

    private static int deadline(Item item) {
        return Fields.number(item.spec(), "progressDeadlineSeconds", item.isOfExtensions() ? NEVER : 600);
    }

    private static void contradictions(Amount surge, Amount missing, RolloutBounds bounds, List<String> notes) {
        if (missing.isAbove100Percent()) {
            notes.add("The API server refuses maxUnavailable " + missing + ": more than 100%");
        }
        if (surge.isZero() && missing.isZero()) {
            notes.add("The API server refuses maxUnavailable 0 where maxSurge is 0 too: nothing could move");
        }
        int rounded = missing.of(bounds.replicas(), RoundingMode.FLOOR);
        if (rounded == 0 && bounds.maxSurge() == 0 && bounds.replicas() > 0) {
            notes.add("Both amounts come to 0 pods, so the controller takes maxUnavailable as 1");
        }
    }

    private static List<Step> recreate(int replicas) {
        return replicas == 0
                ? List.of()
                : List.of(
                        new Step("Scaled down old ReplicaSet to 0", 0, 0, 0),
                        new Step("Scaled up new ReplicaSet to " + replicas, replicas, 0, 0));
    }

    private static void notes(Workload workload, Timing timing, List<String> notes) {
        Mapping spec = workload.item().spec();
        Contradictions.of(workload, notes);
        int deadline = deadline(workload.item());
        if (Fields.isTrue(spec, "paused")) {
            notes.add("Paused: nothing is rolled out until spec.paused is false");
        }
        if (Fields.number(spec, "revisionHistoryLimit", 10) == 0) {
            notes.add("revisionHistoryLimit 0 keeps no old version: kubectl rollout undo has nothing to go back to");
        }
        if (deadline <= Fields.number(spec, "minReadySeconds", 0)) {
            notes.add("The API server refuses progressDeadlineSeconds " + deadline
                    + ": it must be more than minReadySeconds");
        } else if (deadline < timing.availableAfter()) {
            notes.add("A pod needs at least " + timing.availableAfter() + " s, so the deadline of " + deadline
                    + " s passes first");
        }
        if (timing.restartedAfter() > 0 && timing.restartedAfter() < timing.readyAfter()) {
            notes.add("Where the liveness or startup probe fails, containers are restarted after "
                    + timing.restartedAfter() + " s, before they can be ready");
        }
        if (Fields.isTrue(workload.podSpec(), "hostNetwork")) {
            notes.add("On the node's own network: a new pod needs a node where its ports are free, so surging pods"
                    + " wait for one");
        }
    }
}
