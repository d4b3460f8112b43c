package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes the routes of one Ingress, and what they refer to. */
final class RouteWriter {

    private static final int MOST_RULES = 16;
    private static final int PERMANENT_REDIRECT = 308;

    private final Settings settings;
    private final Annotations annotations;
    private final String gateway;
    private final List<Mapping> shared = new ArrayList<>();
    private final List<Mapping> resources = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();

    RouteWriter(Settings settings, Annotations annotations, String gateway) {
        this.settings = settings;
        this.annotations = annotations;
        this.gateway = gateway;
    }

    /**
     * The resources of an Ingress.
     *
     * @param name its name, which its routes have too
     */
    List<Mapping> write(String name, List<HostPlan> hosts) {
        if (settings.implementation() == Implementation.NGINX_GATEWAY_FABRIC) {
            shared.addAll(NginxFilters.of(annotations, name));
        }
        for (HostPlan host : hosts) {
            if (!host.rules().isEmpty()) {
                String suffix = host.host().isEmpty() ? "all-hosts" : Trees.slug(host.host());
                write(hosts.size() == 1 ? name : name + "-" + suffix, host);
            }
        }
        resources.addAll(shared);
        resources.addAll(Policies.of(settings.implementation(), annotations, name, routes));
        annotations.tellOfFilters();
        return List.copyOf(resources);
    }

    private void write(String name, HostPlan host) {
        RuleWriter writer = new RuleWriter(settings, annotations);
        List<List<Mapping>> groups = new ArrayList<>();
        List<Mapping> filters = new ArrayList<>();
        for (RulePlan plan : host.rules()) {
            RuleWriter.Written written = writer.write(plan, name + "-" + (groups.size() + 1));
            groups.add(written.rules().stream().map(this::withShared).toList());
            filters.addAll(written.filters());
        }
        boolean redirects = host.rules().stream().anyMatch(RulePlan::redirectsToHttps);
        String section = host.hasTls() ? sectionOf(host.host()) : "http";
        addRoutes(name, host, groups, host.hasTls() && !redirects ? List.of(section, "http") : List.of(section));
        if (redirects) {
            addRoutes(name + "-http", host, List.of(redirects(host)), List.of("http"));
        }
        resources.addAll(filters);
    }

    /** The name of the listener of a host with TLS. */
    static String sectionOf(String host) {
        return host.isEmpty() ? "https" : "https-" + Trees.slug(host);
    }

    private Mapping withShared(Mapping rule) {
        if (shared.isEmpty() || rule.get("backendRefs") == null) {
            return rule;
        }
        List<Mapping> filters = new ArrayList<>();
        shared.forEach(filter -> filters.add(NginxFilters.reference(filter)));
        Fields.items(rule, "filters").forEach(filters::add);
        Mapping backends = rule.without("backendRefs").with("filters", Trees.node(filters));
        return backends.with("backendRefs", Objects.requireNonNull(rule.get("backendRefs")));
    }

    private static List<Mapping> redirects(HostPlan host) {
        Mapping toHttps = RuleWriter.redirect(Trees.of("scheme", "https", "statusCode", PERMANENT_REDIRECT));
        Optional<RulePlan> all =
                host.rules().stream().filter(RulePlan::isForAll).findFirst();
        boolean same = host.rules().stream().allMatch(rule -> rule.redirect().isEmpty());
        if (all.isPresent() && same) {
            return List.of(Trees.of("filters", List.of(toHttps)));
        }
        List<Mapping> rules = new ArrayList<>();
        for (RulePlan rule : host.rules()) {
            Mapping answer = rule.redirect().map(RuleWriter::redirect).orElse(toHttps);
            rules.add(Trees.of("matches", List.of(rule.path().match()), "filters", List.of(answer)));
        }
        return rules;
    }

    /** One route, or several where there are more rules than one may have; rules of one path stay together. */
    private void addRoutes(String name, HostPlan host, List<List<Mapping>> groups, List<String> sections) {
        List<Mapping> rules = new ArrayList<>();
        int part = 1;
        for (List<Mapping> group : split(groups)) {
            if (rules.size() + group.size() > MOST_RULES) {
                addRoute(part == 1 ? name : name + "-part" + part, host, rules, sections);
                part++;
                rules = new ArrayList<>();
            }
            rules.addAll(group);
        }
        addRoute(part == 1 ? name : name + "-part" + part, host, rules, sections);
    }

    private static List<List<Mapping>> split(List<List<Mapping>> groups) {
        return groups.stream()
                .flatMap(group -> group.size() > MOST_RULES ? group.stream().map(List::of) : List.of(group).stream())
                .toList();
    }

    private void addRoute(String name, HostPlan host, List<Mapping> rules, List<String> sections) {
        List<Mapping> parents = sections.stream()
                .map(section -> Trees.of("name", gateway, "sectionName", section))
                .toList();
        Mapping spec = Trees.of("parentRefs", parents);
        List<String> hostnames = new ArrayList<>();
        if (!host.host().isEmpty()) {
            hostnames.add(host.host());
            annotations.words("server-alias", "").forEach(hostnames::add);
            spec = spec.with("hostnames", Trees.node(hostnames));
        }
        routes.add(name);
        resources.add(Trees.resource(
                Trees.GROUP + "/v1",
                "HTTPRoute",
                annotations.namespace(),
                name,
                spec.with("rules", Trees.node(rules))));
    }
}
