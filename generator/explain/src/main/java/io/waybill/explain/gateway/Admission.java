package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which listeners routes attach to, and under which hosts. */
final class Admission {

    private final Inventory inventory;
    private final Map<ResourceRef, List<OpenListener>> listeners;
    private final List<String> problems = new ArrayList<>();

    Admission(Inventory inventory, Map<ResourceRef, List<OpenListener>> listeners) {
        this.inventory = inventory;
        this.listeners = listeners;
    }

    /**
     * A route at a listener.
     *
     * @param host a host that both have; empty for all
     */
    record Attachment(Listener listener, String host) {}

    /** Why routes attach to nothing, or not to all that they name. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The listeners and hosts of a route. */
    Set<Attachment> attachments(Item route) {
        Set<Attachment> all = new LinkedHashSet<>();
        for (Mapping parent : Fields.items(route.spec(), "parentRefs")) {
            String kind = Fields.text(parent, "kind").orElse("Gateway");
            if (kind.equals("Service") || kind.equals("ServiceEntry")) {
                continue;
            }
            ResourceRef ref = new ResourceRef(
                    kind,
                    Fields.text(parent, "namespace").orElse(route.ref().namespace()),
                    Fields.textOrEmpty(parent, "name"));
            all.addAll(attach(route, parent, ref));
        }
        return all;
    }

    private Set<Attachment> attach(Item route, Mapping parent, ResourceRef ref) {
        List<OpenListener> own = listeners.values().stream()
                .flatMap(List::stream)
                .filter(open -> open.listener().owner().equals(ref))
                .toList();
        if (own.isEmpty()) {
            inventory
                    .missing(ref)
                    .ifPresent(missing -> problems.add(route.ref() + " is not attached to " + ref + ": " + missing));
            return Set.of();
        }
        List<OpenListener> named =
                own.stream().filter(open -> names(parent, open.listener())).toList();
        if (named.isEmpty()) {
            problems.add(route.ref() + " is not attached to " + ref + ": it has no listener"
                    + Fields.text(parent, "sectionName").map(name -> " " + name).orElse("")
                    + Fields.text(parent, "port")
                            .map(port -> " with port " + port)
                            .orElse(""));
            return Set.of();
        }
        return admitted(route, ref, named);
    }

    private Set<Attachment> admitted(Item route, ResourceRef ref, List<OpenListener> named) {
        Set<Attachment> attached = new LinkedHashSet<>();
        List<String> refusals = new ArrayList<>();
        for (OpenListener open : named) {
            Optional<String> refusal = open.refusal(route, inventory);
            if (refusal.isPresent()) {
                refusals.add(refusal.get());
                continue;
            }
            List<Attachment> hosts = hosts(route, open.listener());
            if (hosts.isEmpty()) {
                refusals.add("listener " + open.listener() + " is for "
                        + open.listener().hostname() + ", which none of the route's hosts is");
            }
            attached.addAll(hosts);
        }
        if (attached.isEmpty()) {
            problems.add(route.ref() + " is not attached to " + ref + ": " + String.join("; ", refusals));
        }
        return attached;
    }

    private static boolean names(Mapping parent, Listener listener) {
        return Fields.text(parent, "sectionName")
                        .filter(name -> !name.equals(listener.name()))
                        .isEmpty()
                && Fields.number(parent, "port")
                        .filter(port -> port != listener.port())
                        .isEmpty();
    }

    private static List<Attachment> hosts(Item route, Listener listener) {
        List<String> hosts = RouteReader.hosts(route);
        return (hosts.isEmpty() ? List.of("") : hosts)
                .stream()
                        .flatMap(host -> Hosts.both(listener.hostname(), host).stream())
                        .distinct()
                        .map(host -> new Attachment(listener, host))
                        .toList();
    }
}
