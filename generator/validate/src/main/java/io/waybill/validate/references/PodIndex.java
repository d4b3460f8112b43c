package io.waybill.validate.references;

import io.waybill.kubernetes.label.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workloads of one namespace, of which there may be very many that have one or two. */
final class PodIndex {

    /** So many are looked at one by one. */
    private static final int FEW = 16;

    private final List<Workload> all = new ArrayList<>(1);
    private @Nullable LabelIndex many;

    void add(Workload workload) {
        all.add(workload);
        if (many != null) {
            many.add(workload);
        } else if (all.size() > FEW) {
            many = new LabelIndex(all);
        }
    }

    /** The workloads whose pods a selector selects. */
    Selection select(LabelSelector selector) {
        return many == null ? new Selection(List.of(all), selector) : many.select(selector);
    }
}
