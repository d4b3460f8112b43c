package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how StatefulSets roll out. */
final class StatefulSets {

    private static final int MOST = 1000;

    private StatefulSets() {}

    static StatefulSetRollout rollout(Workload workload, Inventory inventory) {
        Item item = workload.item();
        Mapping update = Fields.at(item.spec(), "updateStrategy", "rollingUpdate");
        String strategy = Fields.text(Fields.at(item.spec(), "updateStrategy"), "type")
                .orElse(
                        Fields.textOrEmpty(item.tree(), "apiVersion").equals("apps/v1beta1")
                                ? "OnDelete"
                                : "RollingUpdate");
        Optional<Scaling> scaling = Scaling.of(workload, inventory);
        Ordinals ordinals = new Ordinals(
                scaling.map(range -> range.from(workload)).orElseGet(workload::replicas),
                Math.max(0, Fields.number(Fields.at(item.spec(), "ordinals"), "start", 0)),
                Math.max(0, Fields.number(update, "partition", 0)));
        boolean severalAtATime = inventory.keeps(item.ref(), "maxUnavailable");
        int atATime = severalAtATime
                ? Math.max(1, Amount.of(update.get("maxUnavailable"), "1").of(ordinals.replicas(), RoundingMode.FLOOR))
                : 1;
        boolean rolls = strategy.equals("RollingUpdate");
        Timing timing = Timing.of(workload);
        List<String> notes = notes(workload, rolls, ordinals);
        boolean isDropped = inventory.api().isPresent() && !severalAtATime;
        if (rolls && (isDropped || !severalAtATime && Fields.has(update, "maxUnavailable"))) {
            notes.add(
                    "maxUnavailable counts where the feature gate MaxUnavailableStatefulSet is on, as it is by default"
                            + " from 1.37 on; elsewhere, pods are replaced one at a time");
        }
        scaling.ifPresent(range -> notes.add(range.note()));
        return new StatefulSetRollout(
                item.ref(),
                strategy,
                Fields.text(item.spec(), "podManagementPolicy").orElse("OrderedReady"),
                ordinals,
                replacement(item.ref().name(), ordinals, rolls ? ordinals.replaced() : 0, atATime, timing),
                timing,
                List.copyOf(notes));
    }

    private static Replacement replacement(String name, Ordinals ordinals, int updates, int atATime, Timing timing) {
        long waves = updates == 0 ? 0 : (updates + (long) atATime - 1) / atATime;
        int replicas = ordinals.replicas();
        return new Replacement(
                atATime,
                updates == 0 ? replicas : Math.max(0, replicas - Math.min(atATime, updates)),
                updates,
                order(name, ordinals.end(), updates, atATime),
                waves * timing.availableAfter());
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

    private static List<String> notes(Workload workload, boolean rolls, Ordinals ordinals) {
        List<String> notes = new ArrayList<>();
        Contradictions.of(workload, notes);
        int partition = ordinals.partition();
        if (!rolls) {
            notes.add("OnDelete: a pod gets the new version when somebody deletes it");
        } else if (partition >= ordinals.replicas() && ordinals.replicas() > 0) {
            notes.add("The partition " + partition + " covers all pods, so none is replaced");
        } else if (partition > 0) {
            notes.add("Pods below ordinal " + (ordinals.firstOrdinal() + (long) partition) + " keep the old version");
        }
        return notes;
    }
}
