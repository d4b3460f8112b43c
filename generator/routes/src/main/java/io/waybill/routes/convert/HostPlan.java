package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.routes.Route;
import io.waybill.routes.convert.Note.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules to be of one Ingress under one of its hosts. */
final class HostPlan {

    private static final Pattern URL = Pattern.compile("(https?)://([^/:?#]+)(?::(\\d+))?([^?#]*)");
    private static final int MOVED = 301;
    private static final int FOUND = 302;

    private final String host;
    private final boolean hasTls;
    private final Annotations annotations;
    private final List<RulePlan> rules = new ArrayList<>();

    HostPlan(String host, boolean hasTls, Annotations annotations) {
        this.host = host;
        this.hasTls = hasTls;
        this.annotations = annotations;
    }

    String host() {
        return host;
    }

    boolean hasTls() {
        return hasTls;
    }

    List<RulePlan> rules() {
        return List.copyOf(rules);
    }

    /** Whether clients are sent from HTTP to HTTPS; the annotation that forces it counts more than the other. */
    private boolean toHttps() {
        return hasTls && (annotations.is("force-ssl-redirect", "true") || !annotations.is("ssl-redirect", "false"));
    }

    /**
     * Adds a path of the Ingress.
     *
     * @param path how it is written; empty where its rewrite cannot be
     */
    void add(Route route, Optional<PathPlan> path) {
        if (path.isEmpty()) {
            annotations.told(
                    "rewrite-target",
                    Level.DECISION,
                    "is not converted for " + route.path() + ": the standard rewrites prefixes and whole paths, not "
                            + route.rewriteTarget(),
                    "Choose an implementation with --implementation, which has a filter for it.");
            return;
        }
        RulePlan rule = RulePlan.of(route, path.get(), toHttps());
        rules.add(fixed(rule).orElse(rule));
    }

    /** Leaves out what is for {@code /} alone, where an Ingress of the host answers that with its {@code app-root}. */
    void leaveRoot() {
        rules.removeIf(RulePlan::isForRoot);
    }

    /** Adds the answer to the path {@code /}, which goes before all else, the redirect to HTTPS too. */
    void addRoot(Route route, String root) {
        RulePlan rule = RulePlan.of(route, PathPlan.of("Exact", "/"), toHttps());
        rules.add(0, rule.answering(toPath(root, FOUND)));
    }

    /** Adds a single path, of which nginx does something else than the prefix beside it. */
    void addExact(Route route, PathPlan path, Optional<String> redirect) {
        RulePlan rule = RulePlan.of(route, path, toHttps());
        rules.add(redirect.map(target -> rule.answering(toPath(target, MOVED))).orElse(rule));
    }

    private Optional<RulePlan> fixed(RulePlan rule) {
        String kind = annotations.value("temporal-redirect").isPresent() ? "temporal" : "permanent";
        return annotations.value(kind + "-redirect").flatMap(url -> {
            int absent = kind.equals("temporal") ? FOUND : MOVED;
            int code = annotations
                    .value(kind + "-redirect-code")
                    .filter(text -> text.matches("30[0-8]"))
                    .map(Integer::parseInt)
                    .filter(number -> kind.equals("permanent") || number < 308)
                    .orElse(absent);
            Optional<Mapping> target = toUrl(url, code);
            if (target.isEmpty()) {
                annotations.told(
                        kind + "-redirect",
                        Level.DECISION,
                        "is not converted: redirects of routes have no variables of nginx, no query, and only the codes"
                                + " 301, 302, 303, 307 and 308",
                        "Answer it in the application.");
            }
            return target.map(rule::answering);
        });
    }

    private static Optional<Mapping> toUrl(String url, int code) {
        String bare = url.endsWith("$request_uri") ? url.substring(0, url.length() - "$request_uri".length()) : url;
        boolean keepsPath = !bare.equals(url);
        Matcher parts = URL.matcher(bare);
        if (!parts.matches() || bare.contains("$") || code == 300 || code > 303 && code < 307) {
            return Optional.empty();
        }
        Mapping redirect = Trees.of("scheme", parts.group(1), "hostname", parts.group(2));
        if (parts.group(3) != null) {
            redirect = redirect.with("port", Trees.node(Integer.valueOf(parts.group(3))));
        }
        if (!keepsPath) {
            redirect = redirect.with("path", full(parts.group(4)));
        }
        return keepsPath && !parts.group(4).isEmpty()
                ? Optional.empty()
                : Optional.of(redirect.with("statusCode", Trees.node(code)));
    }

    private static Mapping full(String path) {
        return Trees.of("type", "ReplaceFullPath", "replaceFullPath", path.isEmpty() ? "/" : path);
    }

    private static Mapping toPath(String path, int code) {
        return Trees.of("path", full(path), "statusCode", code);
    }
}
