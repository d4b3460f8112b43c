package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.routes.RouteBackend;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.routes.convert.Note.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The annotations of one Ingress: what becomes of each. */
final class Annotations {

    private static final String PREFIX = "nginx.ingress.kubernetes.io/";

    /** What decides hosts, paths and redirects, which the rules themselves have. */
    private static final Set<String> OF_ROUTES = Set.of(
            "rewrite-target",
            "use-regex",
            "app-root",
            "permanent-redirect",
            "permanent-redirect-code",
            "temporal-redirect",
            "temporal-redirect-code",
            "ssl-redirect",
            "force-ssl-redirect",
            "server-alias",
            "canary",
            "canary-by-header",
            "canary-by-header-value",
            "canary-by-header-pattern",
            "canary-by-cookie",
            "canary-weight",
            "canary-weight-total");

    private final Inventory inventory;
    private final Item ingress;
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();

    Annotations(Inventory inventory, Item ingress) {
        this.inventory = inventory;
        this.ingress = ingress;
        Fields.entries(Fields.at(ingress.tree(), "metadata", "annotations")).forEach((key, value) -> {
            if (key.startsWith(PREFIX) && !value.isEmpty()) {
                values.put(key.substring(PREFIX.length()), value);
            }
        });
    }

    /** The namespace as the Ingress has it; empty for none. */
    String namespace() {
        return Fields.textOrEmpty(Fields.at(ingress.tree(), "metadata"), "namespace");
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name, String value) {
        return value(name).filter(value::equals).isPresent();
    }

    /** Where the path {@code /} of its hosts leads; only a path counts. */
    Optional<String> appRoot() {
        return value("app-root").filter(root -> root.startsWith("/"));
    }

    /** An annotation that is converted as it is told. */
    void converted(String name, String message) {
        told(name, Level.CONVERTED, message, "");
    }

    /** An annotation that is converted nearly, or not at all. */
    void told(String name, Level level, String message, String fix) {
        done.add(name);
        notes.add(new Note(ingress.ref(), "metadata.annotations[" + PREFIX + name + "]", level, message, fix));
    }

    /** As {@link #told(String, Level, String, String)}, unless the annotation was told of before. */
    void toldOnce(String name, Level level, String message, String fix) {
        if (!done.contains(name)) {
            told(name, level, message, fix);
        }
    }

    /** Something to know of the Ingress as a whole. */
    void told(Level level, String message, String fix) {
        notes.add(new Note(ingress.ref(), "", level, message, fix));
    }

    /** An annotation that belongs to another one, which tells of both. */
    void belongs(String name) {
        done.add(name);
    }

    /** All notes: of what was converted, and of what is left. */
    List<Note> notes() {
        List<Note> all = new ArrayList<>(notes);
        for (Map.Entry<String, String> annotation : values.entrySet()) {
            String name = annotation.getKey();
            if (done.contains(name)) {
                continue;
            }
            String field = "metadata.annotations[" + PREFIX + name + "]";
            if (OF_ROUTES.contains(name)) {
                all.add(new Note(ingress.ref(), field, Level.CONVERTED, "is in the rules of the routes", ""));
            } else {
                all.add(UnplacedAnnotations.of(name)
                        .map(meaning -> new Note(
                                ingress.ref(),
                                field,
                                Level.DECISION,
                                "is not converted: " + meaning.meant(),
                                capital(meaning.advice())))
                        .orElseGet(() -> new Note(
                                ingress.ref(),
                                field,
                                Level.DECISION,
                                "is not converted: ingress-nginx has no such annotation",
                                "Look for what it was meant to do.")));
            }
        }
        return all;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** The host that backends see instead. */
    Optional<String> host() {
        Optional<String> host = value("upstream-vhost");
        host.ifPresent(name -> toldOnce("upstream-vhost", Level.CONVERTED, "is urlRewrite.hostname of the rules", ""));
        return host;
    }

    /** The filters of all rules, but rewrites. */
    List<Mapping> filters(boolean withoutRewrite) {
        List<Mapping> filters = new ArrayList<>();
        Optional<String> prefix = value("x-forwarded-prefix");
        if (prefix.isPresent() && !withoutRewrite) {
            filters.add(Trees.of(
                    "type",
                    "RequestHeaderModifier",
                    "requestHeaderModifier",
                    Trees.of("set", List.of(Trees.of("name", "X-Forwarded-Prefix", "value", prefix.get())))));
        }
        CorsFilter.of(this).ifPresent(filters::add);
        return filters;
    }

    /** Tells of what {@link #filters} has, once. */
    void tellOfFilters() {
        if (value("x-forwarded-prefix").isPresent()) {
            converted("x-forwarded-prefix", "is a RequestHeaderModifier of rules that rewrite");
        }
        if (is("enable-cors", "true")) {
            converted("enable-cors", "is a CORS filter of the rules");
            values.keySet().stream().filter(name -> name.startsWith("cors-")).forEach(this::belongs);
        } else if (value("enable-cors").isPresent()) {
            converted("enable-cors", "is off, as without it");
        }
    }

    /** Settings of rules besides filters. */
    Mapping ruleSettings() {
        Mapping settings = Mapping.empty();
        if (is("affinity", "cookie")) {
            settings = settings.with(
                    "sessionPersistence",
                    Trees.of("sessionName", value("session-cookie-name").orElse("INGRESSCOOKIE"), "type", "Cookie"));
        }
        return settings;
    }

    Mapping withRuleSettings(Mapping rule) {
        Mapping changed = rule;
        for (String key : ruleSettings().keys()) {
            changed = changed.with(key, Objects.requireNonNull(ruleSettings().get(key)));
        }
        return changed;
    }

    /** Words with commas between them. */
    List<String> words(String name, String absent) {
        return Arrays.stream(value(name).orElse(absent).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The number of a backend's port; its name where the manifest does not tell the number. */
    String portOf(RouteBackend backend) {
        if (backend.port().matches("\\d+")) {
            return backend.port();
        }
        return inventory
                .find(backend.service())
                .flatMap(service -> Fields.items(service.spec(), "ports").stream()
                        .filter(port -> Fields.textOrEmpty(port, "name").equals(backend.port()))
                        .findFirst())
                .map(port -> Fields.textOrEmpty(port, "port"))
                .orElse(backend.port());
    }
}
