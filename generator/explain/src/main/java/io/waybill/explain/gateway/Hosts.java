package io.waybill.explain.gateway;

import java.util.Optional;

/** Host names of listeners and routes, which may have a wildcard for their first labels; empty for all hosts. */
final class Hosts {

    private Hosts() {}

    static boolean isWildcard(String host) {
        return host.startsWith("*.");
    }

    /** Whether a host name covers a host: a wildcard covers any number of labels, but not none. */
    static boolean covers(String name, String host) {
        if (name.isEmpty() || name.equals(host)) {
            return true;
        }
        return isWildcard(name) && host.endsWith(name.substring(1)) && host.length() > name.length() - 1;
    }

    /** The hosts that both names cover, as a name; empty where there are none. */
    static Optional<String> both(String listener, String route) {
        if (covers(listener, route)) {
            return Optional.of(route.isEmpty() ? listener : route);
        }
        return covers(route, listener) ? Optional.of(listener) : Optional.empty();
    }

    /** The next name that covers all that this one does: a shorter wildcard, and in the end all hosts. */
    static String wider(String name) {
        int start = isWildcard(name) ? 2 : 0;
        int dot = name.indexOf('.', start);
        return dot < 0 ? "" : "*" + name.substring(dot);
    }
}
