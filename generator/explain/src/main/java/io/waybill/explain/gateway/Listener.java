package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * A port of a Gateway, and the hosts it is for.
 *
 * @param gateway the Gateway
 * @param owner the Gateway itself, or the ListenerSet that adds it
 * @param name its name, which {@code sectionName} of routes refers to
 * @param port its port
 * @param protocol {@code HTTP}, {@code HTTPS}, {@code TLS}, {@code TCP} or {@code UDP}
 * @param hostname its host, perhaps with a wildcard; empty for all
 * @param tls {@code Terminate} or {@code Passthrough}; empty without TLS
 * @param problems what keeps it from serving
 */
public record Listener(
        ResourceRef gateway,
        ResourceRef owner,
        String name,
        int port,
        String protocol,
        String hostname,
        String tls,
        List<String> problems) {

    /** Whether it serves requests of a scheme. */
    boolean serves(String scheme) {
        return scheme.equals("https") ? protocol.equals("HTTPS") || protocol.equals("TLS") : protocol.equals("HTTP");
    }

    /** Such as {@code https (HTTPS 443)}. */
    @Override
    public String toString() {
        return name + " (" + protocol + " " + port + ")";
    }
}
