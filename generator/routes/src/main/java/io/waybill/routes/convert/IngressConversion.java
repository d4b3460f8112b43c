package io.waybill.routes.convert;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.Routes;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.routes.convert.Note.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ingresses of ingress-nginx to Gateways and HTTPRoutes, all Ingresses of a manifest together, as they share hosts.
 *
 * <pre>{@code
 * Conversion conversion = IngressConversion.of(manifest, Settings.of(Implementation.ENVOY_GATEWAY));
 * RouteProof proof = RouteProof.of(manifest, conversion.in(manifest));
 * }</pre>
 */
public final class IngressConversion {

    private static final String GATEWAY = "web";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Manifest manifest;
    private final Settings settings;
    private final Inventory inventory;
    private final Routes routes;
    private final Map<String, HostTls> tls = new TreeMap<>();
    private final Map<ResourceRef, Annotations> annotations = new LinkedHashMap<>();
    private final Map<ResourceRef, Map<String, HostPlan>> plans = new LinkedHashMap<>();

    private IngressConversion(Manifest manifest, Settings settings) {
        this.manifest = manifest;
        this.settings = settings;
        this.inventory = Inventory.of(manifest);
        this.routes = Routes.of(inventory);
        routes.tls().forEach(host -> tls.put(host.host(), host));
        for (Item ingress : inventory.ofKind("Ingress")) {
            annotations.put(ingress.ref(), new Annotations(inventory, ingress));
        }
    }

    /** Converts the Ingresses of a manifest. */
    public static Conversion of(Manifest manifest, Settings settings) {
        IngressConversion conversion = new IngressConversion(manifest, settings);
        conversion.plan();
        conversion.tellOfHosts();
        conversion.addEdges();
        return conversion.written(true);
    }

    private void plan() {
        List<Route> all = routes.all();
        List<Optional<PathPlan>> paths = ExpressionOrder.of(all, new PathPlanner(settings));
        Map<String, Route> roots = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Route route = all.get(i);
            Annotations own = annotations.get(route.ingress());
            if (own != null) {
                plan(route, own).add(route, paths.get(i));
                if (own.appRoot().isPresent()) {
                    claimRoot(roots, route, own);
                }
            }
        }
        roots.forEach((host, route) -> {
            plans.values().forEach(hosts -> Optional.ofNullable(hosts.get(host)).ifPresent(HostPlan::leaveRoot));
            Annotations own = Objects.requireNonNull(annotations.get(route.ingress()));
            plan(route, own).addRoot(route, own.appRoot().orElseThrow());
        });
    }

    /** Of several Ingresses that answer the path {@code /} of a host, nginx takes the one whose path it has first. */
    private static void claimRoot(Map<String, Route> roots, Route route, Annotations own) {
        Route first = roots.computeIfAbsent(route.host(), host -> route);
        if (!first.ingress().equals(route.ingress())) {
            own.toldOnce(
                    "app-root",
                    Level.ADVICE,
                    "is not converted: the app-root of " + first.ingress() + " answers / of the host before it",
                    "Remove it.");
        }
    }

    private HostPlan plan(Route route, Annotations own) {
        return plans.computeIfAbsent(route.ingress(), key -> new LinkedHashMap<>())
                .computeIfAbsent(
                        route.host(), host -> new HostPlan(host, secretOf(host).isPresent(), own));
    }

    private Optional<ResourceRef> secretOf(String host) {
        return Optional.ofNullable(tls.get(host))
                .map(HostTls::secret)
                .filter(secret -> !secret.name().isEmpty());
    }

    private void tellOfHosts() {
        plans.forEach((ingress, hosts) -> hosts.keySet().forEach(host -> {
            Annotations own = annotations.get(ingress);
            if (own == null) {
                return;
            }
            if (host.startsWith("*.")) {
                own.told(
                        Level.ADVICE,
                        host + " is for one label with ingress-nginx, and for any number with the Gateway API",
                        "Look whether names with more labels reach the Gateway.");
            }
            if (tls.containsKey(host) && secretOf(host).isEmpty()) {
                own.told(
                        Level.DECISION,
                        (host.isEmpty() ? "TLS" : host)
                                + " has no listener for HTTPS: no Secret is named, and ingress-nginx used its own"
                                + " certificate",
                        "Name a Secret in tls.");
            }
            if (own.is("force-ssl-redirect", "true") && secretOf(host).isEmpty()) {
                own.told(
                        "force-ssl-redirect",
                        Level.DECISION,
                        "is not converted: the host has no certificate in the manifest to send clients to",
                        "Add tls with a Secret, or end TLS before the Gateway.");
            }
        }));
    }

    /**
     * At the edge of a prefix, such as {@code /foo} of {@code /foo/}, nginx may send the client on, rewrite otherwise, or
     * take another path: each such path becomes a rule of its own.
     */
    private void addEdges() {
        Gateways gateways = Gateways.of(Inventory.of(written(false).in(manifest)), settings.implementation());
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        plans.values()
                .forEach(hosts -> hosts.forEach((host, plan) -> plan.rules()
                        .forEach(rule -> edges.computeIfAbsent(host, key -> new LinkedHashSet<>())
                                .addAll(rule.edges()))));
        edges.forEach((host, paths) -> paths.forEach(path -> addEdge(host, path, gateways)));
    }

    private void addEdge(String host, String path, Gateways gateways) {
        String name = host.isEmpty() ? "unknown.example" : host.replace("*", "any");
        String scheme = secretOf(host).isPresent() ? "https" : "http";
        HttpRequest request = HttpRequest.parse(scheme + "://" + name + path);
        Answer before = routes.answer(request);
        Optional<Route> route = routes.resolveAll(request).stream()
                .findFirst()
                .flatMap(Resolution::route)
                .or(() -> withSlash(host, path));
        Annotations own = route.map(found -> annotations.get(found.ingress())).orElse(null);
        if (route.isEmpty() || own == null || before.equals(gateways.answer(request))) {
            return;
        }
        Handling handling = before.shares().get(0).handling();
        String base = scheme + "://" + name;
        PathPlan exact = PathPlan.of("Exact", path);
        HostPlan plan = plan(route.get(), own);
        if (handling.location().startsWith(base + path + "/")) {
            plan.addExact(route.get(), exact, Optional.of(path + "/"));
        } else if (!handling.backend().isEmpty() && !handling.path().contains("?")) {
            boolean rewritten = !handling.path().equals(path);
            plan.addExact(
                    route.get(),
                    rewritten ? exact.replacing("ReplaceFullPath", handling.path()) : exact,
                    Optional.empty());
        }
    }

    /** The route of an exact path with a slash at its end, to which nginx sends those who leave it out. */
    private Optional<Route> withSlash(String host, String path) {
        return plans.values().stream()
                .flatMap(hosts -> Optional.ofNullable(hosts.get(host)).stream())
                .flatMap(plan -> plan.rules().stream())
                .map(RulePlan::route)
                .filter(route -> route.path().equals(path + "/"))
                .findFirst();
    }

    private Conversion written(boolean tells) {
        Map<ResourceRef, List<Mapping>> resources = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        annotations.forEach((ref, own) -> {
            Annotations used =
                    tells ? own : new Annotations(inventory, inventory.find(ref).orElseThrow());
            List<HostPlan> hosts = List.copyOf(plans.getOrDefault(ref, Map.of()).values());
            resources.put(ref, new RouteWriter(settings, used, GATEWAY).write(ref.name(), hosts));
            notes.addAll(used.notes());
        });
        return new Conversion(gateways(), resources, List.copyOf(notes));
    }

    private Map<String, Mapping> gateways() {
        Map<String, List<Mapping>> listeners = new LinkedHashMap<>();
        Map<String, String> namespaces = new LinkedHashMap<>();
        plans.forEach((ingress, hosts) -> {
            List<Mapping> own = listeners.computeIfAbsent(
                    ingress.namespace(),
                    key -> new ArrayList<>(List.of(Trees.of("name", "http", "port", HTTP, "protocol", "HTTP"))));
            namespaces.put(
                    ingress.namespace(),
                    inventory
                            .find(ingress)
                            .map(item -> Fields.textOrEmpty(Fields.at(item.tree(), "metadata"), "namespace"))
                            .orElse(""));
            hosts.keySet()
                    .forEach(host -> secretOf(host).map(secret -> listener(host, secret)).stream()
                            .filter(listener -> !own.contains(listener))
                            .forEach(own::add));
        });
        Map<String, Mapping> gateways = new LinkedHashMap<>();
        listeners.forEach((namespace, own) -> gateways.put(
                namespace,
                Trees.resource(
                        Trees.GROUP + "/v1",
                        "Gateway",
                        namespaces.getOrDefault(namespace, ""),
                        GATEWAY,
                        Trees.of("gatewayClassName", settings.gatewayClass(), "listeners", own))));
        return gateways;
    }

    private static Mapping listener(String host, ResourceRef secret) {
        Mapping listener = Trees.of("name", RouteWriter.sectionOf(host));
        if (!host.isEmpty()) {
            listener = listener.with("hostname", Trees.node(host));
        }
        return listener.with("port", Trees.node(HTTPS))
                .with("protocol", Trees.node("HTTPS"))
                .with("tls", Trees.of("certificateRefs", List.of(Trees.of("name", secret.name()))));
    }
}
