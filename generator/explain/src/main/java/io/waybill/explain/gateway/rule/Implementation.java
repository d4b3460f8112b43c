package io.waybill.explain.gateway.rule;

import java.util.Locale;

/** What serves a Gateway: what the specification leaves open, each decides in its own way. */
public enum Implementation {
    /**
     * The specification alone. A regular expression is taken to match the whole path, and to go behind exact paths and
     * before prefixes; where a host has routes of its own of which none matches, those of wildcards are tried.
     */
    STANDARD,
    /**
     * Envoy Gateway 1.6. Expressions match the whole path and go before prefixes, the longest first; each host is a virtual
     * host, which does not fall back to a wildcard (internal/gatewayapi/sort.go).
     */
    ENVOY_GATEWAY,
    /**
     * NGINX Gateway Fabric 2. Expressions match the beginning of a path and go before prefixes, the longest first; each
     * host is a server, which does not fall back to a wildcard (internal/controller/nginx/config/servers.go, createPath).
     */
    NGINX_GATEWAY_FABRIC;

    /** The one that a controller is, by the {@code controllerName} of its GatewayClass. */
    public static Implementation ofController(String controllerName) {
        if (controllerName.startsWith("gateway.envoyproxy.io/")) {
            return ENVOY_GATEWAY;
        }
        return controllerName.startsWith("gateway.nginx.org/") ? NGINX_GATEWAY_FABRIC : STANDARD;
    }

    /** Whether an expression has to match the whole path; else its beginning. */
    public boolean matchesWholePath() {
        return this != NGINX_GATEWAY_FABRIC;
    }

    /** Whether a request whose host has routes, none of which matches, is asked of wildcards too. */
    public boolean fallsBackToWildcards() {
        return this == STANDARD;
    }

    /** As it is written in options, such as {@code envoy-gateway}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
