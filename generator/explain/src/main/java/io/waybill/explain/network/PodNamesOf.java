package io.waybill.explain.network;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;
import java.util.Optional;

/** Works out which pods have names of their own. */
final class PodNamesOf {

    private PodNamesOf() {}

    /** The pods of a StatefulSet that names a Service. */
    static Optional<PodNames> statefulSet(Item set, Inventory inventory) {
        String service = Fields.textOrEmpty(set.spec(), "serviceName");
        if (service.isEmpty()) {
            return Optional.empty();
        }
        int count = Math.max(0, Fields.number(set.spec(), "replicas", 1));
        long start = Math.max(0, Fields.number(Fields.at(set.spec(), "ordinals"), "start", 0));
        String domain = "." + Names.fullName(set.ref().sibling("Service", service));
        Map<String, String> labels = Fields.entries(Fields.at(set.spec(), "template", "metadata", "labels"));
        return Optional.of(new PodNames(
                set.ref(),
                service,
                set.ref().name() + "-" + start + domain,
                set.ref().name() + "-" + (start + Math.max(0, count - 1)) + domain,
                count,
                problem(set.ref(), service, labels, inventory)));
    }

    /** A Pod that says its hostname and its subdomain. */
    static Optional<PodNames> pod(Item pod, Inventory inventory) {
        String service = Fields.textOrEmpty(pod.spec(), "subdomain");
        String host = Fields.text(pod.spec(), "hostname").orElse(pod.ref().name());
        if (service.isEmpty()) {
            return Optional.empty();
        }
        String name = host + "." + Names.fullName(pod.ref().sibling("Service", service));
        return Optional.of(
                new PodNames(pod.ref(), service, name, name, 1, problem(pod.ref(), service, pod.labels(), inventory)));
    }

    private static String problem(
            ResourceRef workload, String service, Map<String, String> labels, Inventory inventory) {
        ResourceRef ref = workload.sibling("Service", service);
        Optional<Item> found = inventory.find(ref);
        if (found.isEmpty()) {
            return inventory.missing(ref).orElse("");
        }
        if (!Names.isHeadless(found.get())) {
            return ref + " is not headless: set its clusterIP to None";
        }
        Map<String, String> selector = Fields.entries(Fields.at(found.get().spec(), "selector"));
        return labels.entrySet().containsAll(selector.entrySet()) ? "" : ref + " does not select these pods";
    }
}
