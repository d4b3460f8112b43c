package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.routes.Canary;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.RouteBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the rules of routes, each with its canary beside it. */
final class RuleWriter {

    private static final String ALWAYS = "always";
    private static final String NEVER = "never";

    private final Settings settings;
    private final Annotations annotations;

    /**
     * A writer for one Ingress.
     *
     * @param annotations what it asks for
     */
    RuleWriter(Settings settings, Annotations annotations) {
        this.settings = settings;
        this.annotations = annotations;
    }

    /** What a rule refers to, which only an implementation knows. */
    record Written(List<Mapping> rules, List<Mapping> filters) {}

    /**
     * The rules of a plan, and the filters of the implementation that they refer to.
     *
     * @param name a name for such a filter
     */
    Written write(RulePlan plan, String name) {
        List<Mapping> extensions = new ArrayList<>();
        List<Mapping> filters = filters(plan, name, extensions);
        List<Mapping> rules = new ArrayList<>();
        if (plan.redirect().isPresent()) {
            rules.add(rule(plan.path().match(), List.of(redirect(plan.redirect().get())), List.of()));
            return new Written(rules, List.of());
        }
        Optional<Canary> canary = plan.route().canary();
        canary.ifPresent(found -> addDecided(plan, found, filters, rules));
        rules.add(rule(plan.path().match(), filters, backends(plan.route(), canary)));
        return new Written(rules, extensions);
    }

    private List<Mapping> filters(RulePlan plan, String name, List<Mapping> extensions) {
        List<Mapping> filters =
                new ArrayList<>(annotations.filters(plan.route().rewriteTarget().isEmpty()));
        Mapping rewrite = Mapping.empty();
        if (annotations.host().isPresent()) {
            rewrite = rewrite.with("hostname", Trees.node(annotations.host().get()));
        }
        if (plan.path().rewrite().isPresent()) {
            rewrite = rewrite.with("path", plan.path().rewrite().get());
        }
        if (!rewrite.isEmpty()) {
            filters.add(Trees.of("type", "URLRewrite", "urlRewrite", rewrite));
        }
        plan.path().pattern().ifPresent(pattern -> {
            boolean envoy = settings.implementation() == Implementation.ENVOY_GATEWAY;
            String group = envoy ? "gateway.envoyproxy.io" : "gateway.nginx.org";
            String kind = envoy ? "HTTPRouteFilter" : "SnippetsFilter";
            String namespace = annotations.namespace();
            extensions.add(Trees.resource(
                    group + "/v1alpha1", kind, namespace, name, envoy ? envoyRewrite(pattern) : nginxRewrite(pattern)));
            filters.add(Trees.of(
                    "type", "ExtensionRef", "extensionRef", Trees.of("group", group, "kind", kind, "name", name)));
        });
        return filters;
    }

    /** The whole path is replaced, as nginx does it: what the expression leaves is matched by the rest. */
    private static Mapping envoyRewrite(PathPlan.Pattern pattern) {
        String substitution = pattern.target().replaceAll("\\$([0-9])", "\\\\$1");
        Mapping replacement = Trees.of("pattern", "(?i)^" + pattern.regex() + ".*$", "substitution", substitution);
        return Trees.of(
                "urlRewrite",
                Trees.of("path", Trees.of("type", "ReplaceRegexMatch", "replaceRegexMatch", replacement)));
    }

    private static Mapping nginxRewrite(PathPlan.Pattern pattern) {
        String directive = "rewrite \"(?i)" + pattern.regex() + "\" \"" + pattern.target() + "\" break;";
        return Trees.of("snippets", List.of(Trees.of("context", "http.server.location", "value", directive)));
    }

    /** The requests that a header or cookie decides; the header goes first, as its rules stand before. */
    private void addDecided(RulePlan plan, Canary canary, List<Mapping> filters, List<Mapping> rules) {
        List<Mapping> main = List.of(ref(plan.route().backend()));
        List<Mapping> other = List.of(ref(canary.backend()));
        if (!canary.header().isEmpty() && !canary.headerValue().isEmpty()) {
            rules.add(rule(withHeader(plan, canary.header(), "Exact", canary.headerValue()), filters, other));
        } else if (!canary.header().isEmpty() && !canary.headerPattern().isEmpty()) {
            String regex = ".*(?:" + canary.headerPattern() + ").*";
            rules.add(rule(withHeader(plan, canary.header(), "RegularExpression", regex), filters, other));
        } else if (!canary.header().isEmpty()) {
            rules.add(rule(withHeader(plan, canary.header(), "Exact", ALWAYS), filters, other));
            rules.add(rule(withHeader(plan, canary.header(), "Exact", NEVER), filters, main));
        }
        if (!canary.cookie().isEmpty()) {
            rules.add(rule(withCookie(plan, canary.cookie(), ALWAYS), filters, other));
            rules.add(rule(withCookie(plan, canary.cookie(), NEVER), filters, main));
        }
    }

    private static Mapping withCookie(RulePlan plan, String cookie, String value) {
        String regex = "^(?:.*; ?)?" + cookie.replaceAll("[^A-Za-z0-9_]", "\\\\$0") + "=" + value + "(?:;.*)?$";
        return withHeader(plan, "Cookie", "RegularExpression", regex);
    }

    private static Mapping withHeader(RulePlan plan, String name, String type, String value) {
        return plan.path()
                .match()
                .with("headers", Trees.node(List.of(Trees.of("name", name, "type", type, "value", value))));
    }

    private List<Mapping> backends(Route route, Optional<Canary> canary) {
        Optional<Canary> weighted = canary.filter(found -> found.weight() > 0);
        if (weighted.isEmpty()) {
            return List.of(ref(route.backend()));
        }
        int weight = Math.min(weighted.get().weight(), weighted.get().weightTotal());
        return List.of(
                ref(route.backend()).with("weight", Trees.node(weighted.get().weightTotal() - weight)),
                ref(weighted.get().backend()).with("weight", Trees.node(weight)));
    }

    private Mapping ref(RouteBackend backend) {
        return Trees.backendRef(backend.service(), annotations.portOf(backend));
    }

    static Mapping redirect(Mapping requestRedirect) {
        return Trees.of("type", "RequestRedirect", "requestRedirect", requestRedirect);
    }

    private Mapping rule(Mapping match, List<Mapping> filters, List<Mapping> backends) {
        Mapping rule = Trees.of("matches", List.of(match));
        if (!filters.isEmpty()) {
            rule = rule.with("filters", Trees.node(filters));
        }
        if (backends.isEmpty()) {
            return rule;
        }
        rule = rule.with("backendRefs", Trees.node(backends));
        return annotations.ruleSettings().isEmpty() ? rule : annotations.withRuleSettings(rule);
    }
}
