package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the listeners of Gateways, and those that ListenerSets add to them. */
final class ListenerReader {

    private final Inventory inventory;
    private final Grants grants;
    private final List<String> problems = new ArrayList<>();

    ListenerReader(Inventory inventory, Grants grants) {
        this.inventory = inventory;
        this.grants = grants;
    }

    /** The listeners by Gateway, those of the Gateway itself first. */
    Map<ResourceRef, List<OpenListener>> read() {
        Map<ResourceRef, List<OpenListener>> all = new LinkedHashMap<>();
        for (Item gateway : inventory.ofKind("Gateway")) {
            List<OpenListener> listeners = new ArrayList<>();
            add(gateway.ref(), gateway, listeners);
            all.put(gateway.ref(), listeners);
        }
        for (String kind : List.of("ListenerSet", "XListenerSet")) {
            inventory.ofKind(kind).forEach(set -> addSet(set, all));
        }
        all.replaceAll((gateway, listeners) -> withoutConflicts(listeners));
        return all;
    }

    /** What Gateways and ListenerSets contradict each other in. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void addSet(Item set, Map<ResourceRef, List<OpenListener>> all) {
        Mapping parent = Fields.at(set.spec(), "parentRef");
        ResourceRef ref = new ResourceRef(
                "Gateway",
                Fields.text(parent, "namespace").orElse(set.ref().namespace()),
                Fields.textOrEmpty(parent, "name"));
        List<OpenListener> listeners = all.get(ref);
        if (listeners == null) {
            inventory.missing(ref).ifPresent(missing -> problems.add(set.ref() + " has no parent: " + missing));
            return;
        }
        Mapping allowed = inventory
                .find(ref)
                .map(gateway -> Fields.at(gateway.spec(), "allowedListeners", "namespaces"))
                .orElse(Mapping.empty());
        if (OpenListener.allows(allowed, "None", ref, set.ref(), inventory)) {
            add(ref, set, listeners);
        } else {
            problems.add(set.ref() + " adds nothing: " + ref + " allows no listeners of namespace "
                    + set.ref().namespace() + " (spec.allowedListeners)");
        }
    }

    private void add(ResourceRef gateway, Item owner, List<OpenListener> listeners) {
        for (Mapping listener : Fields.items(owner.spec(), "listeners")) {
            listeners.add(listener(gateway, owner, listener));
        }
    }

    private OpenListener listener(ResourceRef gateway, Item owner, Mapping tree) {
        String protocol = Fields.textOrEmpty(tree, "protocol");
        Mapping tls = Fields.at(tree, "tls");
        boolean secure = protocol.equals("HTTPS") || protocol.equals("TLS");
        String mode = secure ? Fields.text(tls, "mode").orElse("Terminate") : "";
        List<String> found = new ArrayList<>();
        List<ResourceRef> certificates = new ArrayList<>();
        for (Mapping reference : Fields.items(tls, "certificateRefs")) {
            ResourceRef secret = new ResourceRef(
                    Fields.text(reference, "kind").orElse("Secret"),
                    Fields.text(reference, "namespace").orElse(owner.ref().namespace()),
                    Fields.textOrEmpty(reference, "name"));
            certificates.add(secret);
            if (!grants.allow(owner.ref(), secret)) {
                found.add("no ReferenceGrant in namespace " + secret.namespace() + " allows "
                        + owner.ref().kind() + "s of namespace " + owner.ref().namespace() + " to use " + secret);
            }
        }
        if (mode.equals("Terminate") && certificates.isEmpty() && !Fields.has(tls, "options")) {
            found.add("it names no certificate (tls.certificateRefs)");
        }
        Listener listener = new Listener(
                gateway,
                owner.ref(),
                Fields.textOrEmpty(tree, "name"),
                Fields.number(tree, "port", 0),
                protocol,
                Fields.textOrEmpty(tree, "hostname").toLowerCase(Locale.ROOT),
                mode,
                List.copyOf(found));
        return new OpenListener(listener, Fields.at(tree, "allowedRoutes"), List.copyOf(certificates));
    }

    /** Of listeners with one port and host, the first stays; a port speaks the protocol of its first listener. */
    private List<OpenListener> withoutConflicts(List<OpenListener> listeners) {
        Set<String> seen = new HashSet<>();
        Map<Integer, String> families = new HashMap<>();
        List<OpenListener> kept = new ArrayList<>();
        for (OpenListener open : listeners) {
            Listener listener = open.listener();
            String family = family(listener.protocol());
            String first = families.computeIfAbsent(
                    listener.protocol().equals("UDP") ? -listener.port() : listener.port(), port -> family);
            if (!first.equals(family)) {
                problems.add(listener.owner() + ": listener " + listener + " shares its port with one of protocol "
                        + first + "; it serves nothing");
            } else if (!seen.add(listener.port() + " " + listener.protocol() + " " + listener.hostname())) {
                problems.add(listener.owner() + ": listener " + listener + " has the port and host of another; only the"
                        + " first serves");
            } else {
                kept.add(open);
            }
        }
        return kept;
    }

    /** HTTPS and TLS share a port by the name that the client sends. */
    private static String family(String protocol) {
        return protocol.equals("TLS") ? "HTTPS" : protocol;
    }
}
