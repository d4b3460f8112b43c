package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Fields;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Reads how StatefulSets roll out. */
final class StatefulSets {

    private static final int MOST = 1000;

    private StatefulSets() {}

    static StatefulSetRollout rollout(Workload workload) {
        Item item = workload.item();
        Mapping update = Fields.at(item.spec(), "updateStrategy", "rollingUpdate");
        String strategy = Fields.text(Fields.at(item.spec(), "updateStrategy"), "type")
                .orElse(
                        Fields.textOrEmpty(item.tree(), "apiVersion").equals("apps/v1beta1")
                                ? "OnDelete"
                                : "RollingUpdate");
        int replicas = workload.replicas();
        int first = Math.max(0, Fields.number(Fields.at(item.spec(), "ordinals"), "start", 0));
        int partition = Math.max(0, Fields.number(update, "partition", 0));
        int atATime = Math.max(1, Amount.of(update.get("maxUnavailable"), "1").of(replicas, RoundingMode.FLOOR));
        boolean rolls = strategy.equals("RollingUpdate");
        long end = (long) first + replicas;
        int updates = rolls ? (int) Math.max(0, Math.min(replicas, end - partition)) : 0;
        Timing timing = Timing.of(workload);
        long waves = updates == 0 ? 0 : (updates + (long) atATime - 1) / atATime;
        return new StatefulSetRollout(
                item.ref(),
                strategy,
                Fields.text(item.spec(), "podManagementPolicy").orElse("OrderedReady"),
                replicas,
                first,
                partition,
                atATime,
                updates == 0 ? replicas : Math.max(0, replicas - Math.min(atATime, updates)),
                updates,
                order(item.ref().name(), end, updates, atATime),
                timing,
                waves * timing.availableAfter(),
                notes(workload, rolls, partition, end));
    }

    private static List<List<String>> order(String name, long end, int updates, int atATime) {
        List<List<String>> order = new ArrayList<>();
        int told = Math.min(updates, MOST);
        for (int done = 0; done < told; done += atATime) {
            List<String> wave = new ArrayList<>();
            for (int i = done; i < Math.min(told, (long) done + atATime); i++) {
                wave.add(name + "-" + (end - 1 - i));
            }
            order.add(List.copyOf(wave));
            if ((long) done + atATime > told) {
                break;
            }
        }
        return List.copyOf(order);
    }

    private static List<String> notes(Workload workload, boolean rolls, int partition, long end) {
        List<String> notes = new ArrayList<>();
        Contradictions.of(workload, notes);
        if (!rolls) {
            notes.add("OnDelete: a pod gets the new version when somebody deletes it");
        } else if (partition >= end && workload.replicas() > 0) {
            notes.add("The partition " + partition + " lies above all pods, so none is replaced");
        } else if (partition > 0) {
            notes.add("Pods below ordinal " + partition + " keep the old version");
        }
        return List.copyOf(notes);
    }
}
