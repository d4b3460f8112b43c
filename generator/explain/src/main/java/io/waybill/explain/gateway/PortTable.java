package io.waybill.explain.gateway;

import io.waybill.explain.gateway.PathTable.Candidate;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one port of a Gateway serves: its listeners, each with the hosts and paths of its routes. */
final class PortTable {

    private final Implementation implementation;
    private final Map<String, Listener> listeners = new LinkedHashMap<>();
    private final Map<Listener, Map<String, PathTable>> hosts = new HashMap<>();

    PortTable(Implementation implementation) {
        this.implementation = implementation;
    }

    void add(Listener listener) {
        listeners.putIfAbsent(listener.hostname(), listener);
        hosts.put(listener, new LinkedHashMap<>());
    }

    void add(String host, Candidate candidate) {
        Map<String, PathTable> own = hosts.get(candidate.listener());
        if (own != null) {
            own.computeIfAbsent(host, key -> new PathTable(implementation)).add(candidate);
        }
    }

    void sort() {
        hosts.values().forEach(own -> own.values().forEach(PathTable::sort));
    }

    /** The listener for a host: that with the most specific name alone, whatever its routes match. */
    Optional<Listener> listener(String host) {
        String name = host;
        while (true) {
            Listener found = listeners.get(name);
            if (found != null) {
                return Optional.of(found);
            }
            if (name.isEmpty()) {
                return Optional.empty();
            }
            name = Hosts.wider(name);
        }
    }

    /** The names of a listener's routes that cover a host, the most specific first. */
    List<String> names(Listener listener, String host) {
        Map<String, PathTable> own = hosts.getOrDefault(listener, Map.of());
        List<String> names = new ArrayList<>();
        String name = host;
        while (true) {
            if (own.containsKey(name) && !names.contains(name)) {
                names.add(name);
            }
            if (name.isEmpty()) {
                return names;
            }
            name = Hosts.wider(name);
        }
    }

    /** The match that a request to a listener goes by, and the name of the host that it is under. */
    Optional<Map.Entry<String, Candidate>> choose(Listener listener, HttpRequest request) {
        List<String> names = names(listener, request.host());
        if (!implementation.fallsBackToWildcards() && names.size() > 1) {
            names = names.subList(0, 1);
        }
        for (String name : names) {
            Optional<Candidate> found =
                    Optional.ofNullable(hosts(listener).get(name)).flatMap(paths -> paths.choose(request));
            if (found.isPresent()) {
                return Optional.of(Map.entry(name, found.get()));
            }
        }
        return Optional.empty();
    }

    /** The hosts of a listener with their matches, in the order of the manifest. */
    Map<String, PathTable> hosts(Listener listener) {
        return hosts.getOrDefault(listener, Map.of());
    }
}
