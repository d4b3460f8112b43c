package io.waybill.validate.references;

import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.label.LabelSelector;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workloads that a selector selects. What is asked of it is worked out once, however many have the same selector. */
final class Selection {

    /** Nothing at all. */
    static final Selection NONE = new Selection(List.of(), LabelSelector.EMPTY);

    /** Pods that are there, and of which nothing but labels is known. */
    static final Selection OF_MADE_PODS = new Selection(List.of(), LabelSelector.EMPTY, false);

    private final List<List<Workload>> candidates;
    private final LabelSelector selector;
    private @Nullable Boolean isEmpty;
    private @Nullable List<Workload> twoOwners;
    private @Nullable DeclaredPorts ports;

    Selection(List<List<Workload>> candidates, LabelSelector selector) {
        this(candidates, selector, null);
    }

    private Selection(List<List<Workload>> candidates, LabelSelector selector, @Nullable Boolean isEmpty) {
        this.candidates = candidates;
        this.selector = selector;
        this.isEmpty = isEmpty;
    }

    private Stream<Workload> workloads() {
        return candidates.stream().flatMap(List::stream).filter(workload -> workload.isSelectedBy(selector));
    }

    boolean isEmpty() {
        if (isEmpty == null) {
            isEmpty = workloads().findFirst().isEmpty();
        }
        return isEmpty;
    }

    static boolean isOwner(Workload workload) {
        return workload.kind().filter(WorkloadKind::selectsPods).isPresent();
    }

    /** An owner of selected pods that is another than this one. */
    Optional<Workload> otherOwner(Workload owner) {
        if (twoOwners == null) {
            twoOwners = twoOwners();
        }
        return twoOwners.stream()
                .filter(other -> !other.title().equals(owner.title()))
                .findFirst();
    }

    /** The first owner, and the first with another name; one of the two is another than whoever asks. */
    private List<Workload> twoOwners() {
        Optional<Workload> first = firstOwner(any -> true);
        Optional<Workload> second =
                first.flatMap(one -> firstOwner(other -> !other.title().equals(one.title())));
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Optional<Workload> firstOwner(Predicate<Workload> wanted) {
        return workloads().filter(Selection::isOwner).filter(wanted).findFirst();
    }

    /** The ports that the selected pods declare. */
    DeclaredPorts ports() {
        if (ports == null) {
            ports = DeclaredPorts.of(workloads());
        }
        return ports;
    }
}
