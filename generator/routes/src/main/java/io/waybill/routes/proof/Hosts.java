package io.waybill.routes.proof;

import io.waybill.explain.http.RequestPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hosts that two states tell apart, and the patterns that count for each. */
final class Hosts {

    private static final String UNKNOWN = "unknown.example";

    private final Map<String, List<RequestPattern>> byName = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    Hosts(List<RequestPattern> patterns) {
        for (RequestPattern pattern : patterns) {
            names.add(pattern.host());
            byName.computeIfAbsent(pattern.host(), name -> new ArrayList<>()).add(pattern);
        }
    }

    /** A host of each class, with the patterns for it: those named, one and two labels below wildcards, and another. */
    Map<String, List<RequestPattern>> classes() {
        Map<String, List<RequestPattern>> classes = new LinkedHashMap<>();
        for (String name : names) {
            if (name.startsWith("*.")) {
                String host = fresh("any" + name.substring(1));
                classes.putIfAbsent(host, patterns(host));
                classes.putIfAbsent("more." + host, patterns("more." + host));
            } else if (!name.isEmpty()) {
                classes.putIfAbsent(name, patterns(name));
            }
        }
        classes.put(UNKNOWN, patterns(UNKNOWN));
        return classes;
    }

    private String fresh(String host) {
        String other = host;
        while (names.contains(other)) {
            other = "x" + other;
        }
        return other;
    }

    private List<RequestPattern> patterns(String host) {
        List<RequestPattern> found = new ArrayList<>(byName.getOrDefault(host, List.of()));
        covering(host).forEach(name -> found.addAll(byName.getOrDefault(name, List.of())));
        return found;
    }

    /** The wildcards that cover a host, the longest first, and the empty name for all hosts. */
    static List<String> covering(String host) {
        List<String> names = new ArrayList<>();
        int dot = host.indexOf('.');
        while (dot >= 0) {
            names.add("*" + host.substring(dot));
            dot = host.indexOf('.', dot + 1);
        }
        names.add("");
        return names;
    }
}
