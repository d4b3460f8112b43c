package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.routes.convert.Note.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What implementations have policies for: timeouts, sizes, addresses, authentication and limits. */
final class Policies {

    private static final String ENVOY = "gateway.envoyproxy.io/v1alpha1";
    private static final String NGINX = "gateway.nginx.org/v1alpha1";

    private final Annotations annotations;
    private final String name;
    private final List<Mapping> targets;
    private final List<Mapping> policies = new ArrayList<>();

    private Policies(Annotations annotations, String name, List<String> routes) {
        this.annotations = annotations;
        this.name = name;
        this.targets = routes.stream()
                .map(route -> Trees.of("group", Trees.GROUP, "kind", "HTTPRoute", "name", route))
                .toList();
    }

    /**
     * The policies of an Ingress.
     *
     * @param name a name for them
     * @param routes the names of its routes
     */
    static List<Mapping> of(Implementation implementation, Annotations annotations, String name, List<String> routes) {
        Policies policies = new Policies(annotations, name, routes);
        if (annotations.is("affinity", "cookie")) {
            annotations.told(
                    "affinity",
                    Level.ADVICE,
                    "is sessionPersistence of the rules, of the experimental channel",
                    "Install the experimental definitions; NGINX Gateway Fabric needs NGINX Plus for it.");
            annotations.belongs("session-cookie-name");
        }
        switch (implementation) {
            case ENVOY_GATEWAY -> policies.envoy();
            case NGINX_GATEWAY_FABRIC -> policies.nginx();
            case STANDARD -> policies.standard();
        }
        return policies.policies;
    }

    private boolean has(String annotation) {
        return annotations.value(annotation).isPresent();
    }

    private String text(String annotation) {
        return annotations.value(annotation).orElse("");
    }

    private static String seconds(String value) {
        return value.matches("\\d+") ? value + "s" : value;
    }

    private void standard() {
        for (String timeout : List.of("proxy-read-timeout", "proxy-send-timeout", "proxy-connect-timeout")) {
            if (has(timeout)) {
                annotations.told(
                        timeout,
                        Level.DECISION,
                        "is not converted: nginx waited " + seconds(text(timeout)) + " between two reads or writes, and"
                                + " timeouts of routes count the whole request",
                        "Set timeouts.request of the rules, or choose an implementation.");
            }
        }
        for (String other : List.of(
                "proxy-body-size", "whitelist-source-range", "denylist-source-range", "auth-type", "auth-secret")) {
            if (has(other)) {
                annotations.told(
                        other,
                        Level.DECISION,
                        "is not converted: the standard has nothing for it",
                        "Choose an implementation with --implementation, which has a policy for it.");
            }
        }
        annotations.belongs("auth-realm");
        annotations.belongs("auth-secret-type");
    }

    private void envoy() {
        Mapping spec = Mapping.empty();
        if (has("proxy-connect-timeout")) {
            annotations.converted("proxy-connect-timeout", "is timeout.tcp.connectTimeout of a BackendTrafficPolicy");
            spec = spec.with(
                    "timeout", Trees.of("tcp", Trees.of("connectTimeout", seconds(text("proxy-connect-timeout")))));
        }
        if (has("proxy-read-timeout")) {
            annotations.converted("proxy-read-timeout", "is timeout.http.streamIdleTimeout of a BackendTrafficPolicy");
            Mapping before = spec.mapping("timeout").orElse(Mapping.empty());
            spec = spec.with(
                    "timeout", before.with("http", Trees.of("streamIdleTimeout", seconds(text("proxy-read-timeout")))));
        }
        if (has("proxy-send-timeout")) {
            annotations.told(
                    "proxy-send-timeout",
                    Level.ADVICE,
                    "is not converted: Envoy has one idle timeout for both directions",
                    "See streamIdleTimeout, if it is set.");
        }
        if (has("proxy-body-size")) {
            String size = text("proxy-body-size");
            if (size.matches("[1-9]\\d*[kKmMgG]?")) {
                spec = spec.with("requestBuffer", Trees.of("limit", quantity(size)));
                annotations.told(
                        "proxy-body-size",
                        Level.ADVICE,
                        "is requestBuffer.limit of a BackendTrafficPolicy, which keeps whole requests in memory",
                        "Leave it out, if the application refuses large requests by itself.");
            } else {
                annotations.told("proxy-body-size", Level.CONVERTED, "is no limit, as without it", "");
            }
        }
        if (has("limit-rps")) {
            spec = spec.with("rateLimit", limit(text("limit-rps"), "Second"));
            annotations.told(
                    "limit-rps",
                    Level.ADVICE,
                    "is rateLimit.local of a BackendTrafficPolicy, which counts all clients of an Envoy together",
                    "Use a global rate limit by sourceCIDR for a limit of each client.");
        }
        add("BackendTrafficPolicy", spec);
        envoySecurity();
    }

    private static Mapping limit(String requests, String unit) {
        int number = requests.matches("\\d{1,9}") ? Integer.parseInt(requests) : 1;
        return Trees.of(
                "type",
                "Local",
                "local",
                Trees.of("rules", List.of(Trees.of("limit", Trees.of("requests", number, "unit", unit)))));
    }

    private static String quantity(String size) {
        return size.replaceFirst("[kK]$", "Ki").replaceFirst("[mM]$", "Mi").replaceFirst("[gG]$", "Gi");
    }

    private void envoySecurity() {
        Mapping spec = Mapping.empty();
        if (has("whitelist-source-range")) {
            spec = spec.with("authorization", authorization("Deny", "Allow", "whitelist-source-range"));
        } else if (has("denylist-source-range")) {
            spec = spec.with("authorization", authorization("Allow", "Deny", "denylist-source-range"));
        }
        if (annotations.is("auth-type", "basic") && has("auth-secret")) {
            spec = spec.with("basicAuth", Trees.of("users", Trees.of("name", text("auth-secret"))));
            annotations.told(
                    "auth-secret",
                    Level.ADVICE,
                    "is basicAuth.users of a SecurityPolicy",
                    "The Secret needs its users under the key .htpasswd instead of auth, hashed with SHA.");
            annotations.belongs("auth-type");
            annotations.belongs("auth-realm");
        }
        add("SecurityPolicy", spec);
    }

    private Mapping authorization(String other, String named, String annotation) {
        annotations.converted(annotation, "is authorization of a SecurityPolicy");
        Mapping principal = Trees.of("clientCIDRs", annotations.words(annotation, ""));
        return Trees.of("defaultAction", other, "rules", List.of(Trees.of("action", named, "principal", principal)));
    }

    private void add(String kind, Mapping settings) {
        if (settings.isEmpty()) {
            return;
        }
        Mapping spec = Trees.of("targetRefs", targets);
        for (String key : settings.keys()) {
            spec = spec.with(key, Objects.requireNonNull(settings.get(key)));
        }
        policies.add(Trees.resource(ENVOY, kind, annotations.namespace(), name, spec));
    }

    private void nginx() {
        Mapping timeouts = Mapping.empty();
        for (String kind : List.of("connect", "read", "send")) {
            String annotation = "proxy-" + kind + "-timeout";
            if (has(annotation)) {
                annotations.converted(annotation, "is timeout." + kind + " of a ProxySettingsPolicy");
                timeouts = timeouts.with(kind, Trees.node(seconds(text(annotation))));
            }
        }
        if (!timeouts.isEmpty()) {
            policies.add(Trees.resource(
                    NGINX,
                    "ProxySettingsPolicy",
                    annotations.namespace(),
                    name,
                    Trees.of("targetRefs", targets, "timeout", timeouts)));
        }
        if (has("proxy-body-size")) {
            annotations.converted("proxy-body-size", "is body.maxSize of a ClientSettingsPolicy");
            for (Mapping target : targets) {
                String route = target.string("name").orElse(name);
                Mapping body = Trees.of("maxSize", text("proxy-body-size").toLowerCase(Locale.ROOT));
                policies.add(Trees.resource(
                        NGINX,
                        "ClientSettingsPolicy",
                        annotations.namespace(),
                        route,
                        Trees.of("targetRef", target, "body", body)));
            }
        }
        NginxFilters.tell(annotations);
    }
}
