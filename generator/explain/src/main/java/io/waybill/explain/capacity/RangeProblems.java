package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What LimitRanges refuse (plugin/pkg/admission/limitranger/admission.go, 1.36). */
final class RangeProblems {

    private static final String LIMITS = "limits.";
    private static final String REQUESTS = "requests.";

    private final Item range;
    private final List<Refusal> refusals;

    private RangeProblems(Item range, List<Refusal> refusals) {
        this.range = range;
        this.refusals = refusals;
    }

    /**
     * What is judged.
     *
     * @param ref the workload or claim
     * @param container the container; empty for a pod or claim
     * @param demand what it asks for
     */
    private record Subject(ResourceRef ref, String container, Demand demand) {}

    static List<Refusal> of(Inventory inventory, Map<String, Defaults> defaults) {
        List<Refusal> refusals = new ArrayList<>();
        for (Item item : inventory.ofKind("LimitRange")) {
            String namespace = item.ref().namespace();
            RangeProblems range = new RangeProblems(item, refusals);
            Defaults own = defaults.getOrDefault(namespace, Defaults.none());
            for (Workload workload : inventory.ofNamespace(namespace)) {
                Defaults.limits(item, "Container").forEach(limit -> range.containers(limit, workload, own));
                Defaults.limits(item, "Pod")
                        .forEach(limit -> range.check(
                                limit, new Subject(workload.ref(), "", PodDemand.of(workload, own, inventory))));
            }
            Defaults.limits(item, "PersistentVolumeClaim").forEach(limit -> range.claims(limit, inventory));
        }
        return refusals;
    }

    private void containers(Mapping limit, Workload workload, Defaults defaults) {
        for (Mapping container : workload.starting()) {
            Demand demand = PodDemand.container(container, defaults);
            Subject subject = new Subject(workload.ref(), Fields.textOrEmpty(container, "name"), demand);
            belowRequest(limit, container, subject);
            check(limit, subject);
        }
    }

    /** A default limit that is below what a container requests: the pod contradicts itself then. */
    private void belowRequest(Mapping limit, Mapping container, Subject subject) {
        Amounts own = Amounts.of(Fields.at(container, "resources", "limits"));
        Amounts given = Amounts.of(Fields.at(limit, "default")).orElse(Amounts.of(Fields.at(limit, "max")));
        Demand demand = subject.demand();
        given.values().forEach((resource, most) -> {
            boolean isGiven = own.get(resource).isEmpty()
                    && demand.limits().get(resource).filter(most::equals).isPresent();
            demand.requests()
                    .get(resource)
                    .filter(request -> isGiven && request.compareTo(most) > 0)
                    .ifPresent(request -> add(
                            subject,
                            REQUESTS + resource,
                            "it is given a limit of " + resource + " " + most + ", below its request " + request));
        });
    }

    private void check(Mapping limit, Subject subject) {
        Amounts.of(Fields.at(limit, "max")).values().forEach((resource, most) -> max(subject, resource, most));
        Amounts.of(Fields.at(limit, "min")).values().forEach((resource, least) -> min(subject, resource, least));
        Amounts.of(Fields.at(limit, "maxLimitRequestRatio"))
                .values()
                .forEach((resource, ratio) -> ratio(subject, resource, ratio));
    }

    private void max(Subject subject, String resource, Quantity most) {
        Optional<Quantity> limit = subject.demand().limits().get(resource);
        if (limit.isEmpty()) {
            add(subject, LIMITS + resource, "it has no limit of " + resource + ", of which the maximum is " + most);
        } else if (limit.get().compareTo(most) > 0) {
            add(
                    subject,
                    LIMITS + resource,
                    "its limit of " + resource + " " + limit.get() + " is above the maximum " + most);
        } else {
            maxRequest(subject, resource, most);
        }
    }

    private void maxRequest(Subject subject, String resource, Quantity most) {
        subject.demand()
                .requests()
                .get(resource)
                .filter(request -> request.compareTo(most) > 0)
                .ifPresent(request -> add(
                        subject,
                        REQUESTS + resource,
                        "its request of " + resource + " " + request + " is above the maximum " + most));
    }

    private void min(Subject subject, String resource, Quantity least) {
        Optional<Quantity> request = subject.demand().requests().get(resource);
        Optional<Quantity> limit = subject.demand().limits().get(resource);
        if (request.isEmpty()) {
            add(
                    subject,
                    REQUESTS + resource,
                    "it has no request of " + resource + ", of which the minimum is " + least);
        } else if (request.get().compareTo(least) < 0) {
            add(
                    subject,
                    REQUESTS + resource,
                    "its request of " + resource + " " + request.get() + " is below the minimum " + least);
        } else if (limit.isPresent() && limit.get().compareTo(least) < 0) {
            add(
                    subject,
                    LIMITS + resource,
                    "its limit of " + resource + " " + limit.get() + " is below the minimum " + least);
        }
    }

    private void ratio(Subject subject, String resource, Quantity ratio) {
        Optional<Quantity> request = some(subject.demand().requests().get(resource));
        Optional<Quantity> limit = some(subject.demand().limits().get(resource));
        if (request.isEmpty() || limit.isEmpty()) {
            add(
                    subject,
                    (request.isEmpty() ? REQUESTS : LIMITS) + resource,
                    "it has no " + (request.isEmpty() ? "request" : "limit") + " of " + resource
                            + ", of which the limit may be at most " + ratio + " times the request");
        } else if (limit.get().amount().compareTo(request.get().amount().multiply(ratio.amount())) > 0) {
            add(
                    subject,
                    LIMITS + resource,
                    "its limit of " + resource + " is more than " + ratio + " times its request");
        }
    }

    private static Optional<Quantity> some(Optional<Quantity> amount) {
        return amount.filter(one -> one.amount().signum() > 0);
    }

    /** Claims have requests only. */
    private void claims(Mapping limit, Inventory inventory) {
        for (Item claim : inventory.ofKind("PersistentVolumeClaim")) {
            if (claim.ref().namespace().equals(range.ref().namespace())) {
                Amounts requests = Amounts.of(Fields.at(claim.spec(), "resources", "requests"));
                Subject subject = new Subject(claim.ref(), "", new Demand(requests, Amounts.NONE));
                Amounts.of(Fields.at(limit, "max"))
                        .values()
                        .forEach((resource, most) -> maxRequest(subject, resource, most));
                Amounts.of(Fields.at(limit, "min"))
                        .values()
                        .forEach((resource, least) -> min(subject, resource, least));
            }
        }
    }

    private void add(Subject subject, String field, String why) {
        refusals.add(new Refusal(range.ref(), subject.ref(), subject.container(), field, why));
    }
}
