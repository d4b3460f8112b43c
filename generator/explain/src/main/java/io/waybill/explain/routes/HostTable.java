package io.waybill.explain.routes;

import io.waybill.explain.cluster.Item;
import io.waybill.explain.http.RequestPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one controller serves: hosts with their paths, certificates, default backends and canaries. */
final class HostTable {

    private final IngressReader reader;
    private final IngressClasses classes;
    private final Canaries canaries;
    private final Map<String, List<IngressRule>> rules = new LinkedHashMap<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Map<String, HostTls> tls = new LinkedHashMap<>();
    private final Map<String, IngressRule> defaults = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    HostTable(List<Item> ingresses, IngressReader reader, IngressClasses classes, TlsReader certificates) {
        this.reader = reader;
        this.classes = classes;
        this.canaries = new Canaries(reader);
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (Item ingress : ingresses) {
            if (!Canaries.isCanary(ingress)) {
                addDefault(ingress);
                for (String host : IngressReader.hosts(ingress)) {
                    rules.computeIfAbsent(host, key -> new ArrayList<>());
                    if (!tls.containsKey(host)) {
                        certificates.of(ingress, host).ifPresent(found -> tls.put(host, found));
                    }
                }
                addAliases(ingress);
                reader.rules(ingress).forEach(rule -> add(rule, seen));
            }
        }
        rules.forEach((host, paths) -> servers.put(host, new Server(paths)));
        ingresses.stream()
                .filter(Canaries::isCanary)
                .forEach(ingress -> canaries.add(ingress, defaultRule(""), problems));
    }

    /** Other names for the hosts of an Ingress; a host of its own goes before an alias. */
    private void addAliases(Item ingress) {
        for (String host : IngressReader.hosts(ingress)) {
            for (String alias :
                    IngressRule.annotation(ingress, "server-alias").orElse("").split(",")) {
                if (!alias.isBlank()) {
                    aliases.putIfAbsent(alias.strip().toLowerCase(Locale.ROOT), host);
                }
            }
        }
    }

    /** The backend of an Ingress without rules gets what no host has; else what no path of its hosts matches. */
    private void addDefault(Item ingress) {
        reader.defaultBackend(ingress).ifPresent(backend -> {
            for (String host : IngressReader.hosts(ingress)) {
                if (!rules.containsKey(host)) {
                    defaults.putIfAbsent(host, new IngressRule(ingress, host, "/", "Prefix", backend));
                }
            }
            defaults.putIfAbsent("", new IngressRule(ingress, "", "/", "Prefix", backend));
        });
    }

    private void add(IngressRule rule, Map<String, Set<String>> seen) {
        String key = (rule.isExact() ? "= " : "") + rule.path();
        boolean isNew =
                seen.computeIfAbsent(rule.host(), host -> new HashSet<>()).add(key);
        if (isNew) {
            rules.computeIfAbsent(rule.host(), host -> new ArrayList<>()).add(rule);
            canaries.addMain(rule);
        } else {
            problems.add(rule.ingress().ref() + " repeats " + (rule.host().isEmpty() ? "*" : rule.host()) + rule.path()
                    + ", which an earlier Ingress has; its backend " + rule.backend() + " is ignored");
        }
    }

    /** All routes: host by host, each in the order in which the controller matches them. */
    List<Route> all() {
        List<Route> all = new ArrayList<>();
        servers.forEach((host, server) -> {
            Map<IngressRule, List<String>> locations = new LinkedHashMap<>();
            for (Location location : server.locations()) {
                IngressRule rule = location.rule() == null ? defaults.get(host) : location.rule();
                if (rule != null) {
                    locations.computeIfAbsent(rule, key -> new ArrayList<>()).add(location.toString());
                }
            }
            locations.forEach((rule, blocks) -> all.add(route(rule, blocks, server)));
        });
        IngressRule last = defaults.get("");
        if (last != null && !servers.containsKey("")) {
            all.add(route(last, List.of("/"), new Server(List.of())));
        }
        return all;
    }

    private Route route(IngressRule rule, List<String> locations, Server server) {
        List<String> found = new ArrayList<>(reader.problems(rule.backend()));
        if (server.isBroken(rule)) {
            found.add("its path is not a regular expression, which all paths of this host are");
        }
        return new Route(
                new IngressPath(rule.host(), rule.path(), rule.pathType()),
                rule.ingress().ref(),
                classes.of(rule.ingress()),
                List.copyOf(locations),
                rule.backend(),
                canaries.of(rule),
                rule.rewriteTarget(),
                List.copyOf(found));
    }

    List<HostTls> tls() {
        return List.copyOf(tls.values());
    }

    /** Which requests it tells apart. */
    List<RequestPattern> patterns() {
        List<RequestPattern> patterns = new ArrayList<>();
        servers.forEach((host, server) -> server.locations().forEach(location -> {
            Optional<Canary> canary = Optional.ofNullable(location.rule()).flatMap(canaries::of);
            patterns.add(IngressPatterns.of(host, location, canary));
        }));
        servers.forEach((host, server) -> server.root().ifPresent(root -> patterns.add(IngressPatterns.ofRoot(host))));
        aliases.forEach((alias, host) -> patterns.add(IngressPatterns.ofHost(alias)));
        return patterns;
    }

    /** What the Ingresses contradict each other in. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The host of a server that a request gets to: the same, a wildcard, or none; empty for no server at all. */
    Optional<String> serverFor(String host) {
        int dot = host.indexOf('.');
        String wildcard = dot < 0 ? "" : "*" + host.substring(dot);
        if (servers.containsKey(host) && !host.isEmpty()) {
            return Optional.of(host);
        }
        if (aliases.containsKey(host)) {
            return Optional.of(aliases.get(host));
        }
        boolean label = dot > 0 && host.substring(0, dot).matches("[\\w-]+");
        if (label && servers.containsKey(wildcard)) {
            return Optional.of(wildcard);
        }
        return servers.containsKey("") ? Optional.of("") : Optional.empty();
    }

    Server server(String host) {
        return servers.getOrDefault(host, new Server(List.of()));
    }

    Optional<HostTls> tls(String host) {
        return Optional.ofNullable(tls.get(host));
    }

    Optional<Canary> canary(IngressRule rule) {
        return canaries.of(rule);
    }

    Optional<IngressRule> defaultRule(String host) {
        return Optional.ofNullable(defaults.get(host));
    }

    Route route(IngressRule rule, Server server) {
        List<String> blocks = server.locations().stream()
                .filter(location -> rule.equals(location.rule()))
                .map(Location::toString)
                .toList();
        return route(rule, blocks.isEmpty() ? List.of("/") : blocks, server);
    }
}
