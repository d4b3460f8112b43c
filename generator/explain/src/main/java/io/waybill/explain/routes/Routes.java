package io.waybill.explain.routes;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the Ingresses of a manifest send requests, as ingress-nginx does it.
 *
 * <pre>{@code
 * Resolution resolution = Routes.of(manifest).resolve("https://myblog.jds.com/foo/x");
 * assertThat(resolution.backend()).isEqualTo("myblog:80");
 * assertThat(resolution.applicationPath()).isEqualTo("/admin/x");
 * }</pre>
 *
 * <p>{@code ImplementationSpecific} is taken as {@code Prefix}. Once an Ingress of a host uses {@code use-regex} or
 * {@code rewrite-target}, all paths of that host are regular expressions that match the beginning of the path in any
 * case, the longest first. Of two Ingresses with the same host, path and type, the earlier in the manifest counts.
 *
 * <p>Ingresses of different classes are served by different controllers, each with hosts and paths of its own, unless the
 * manifest has their IngressClasses and these name the same controller.
 */
public final class Routes {

    private static final int NOT_FOUND = 404;

    /** What each controller serves, by the class of its first Ingress. */
    private final Map<String, HostTable> tables;

    private final IngressClasses classes;

    private Routes(Map<String, HostTable> tables, IngressClasses classes) {
        this.tables = tables;
        this.classes = classes;
    }

    /** The routes of a manifest. */
    public static Routes of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Routes of(Inventory inventory) {
        IngressReader reader = new IngressReader(inventory);
        IngressClasses classes = new IngressClasses(inventory);
        TlsReader certificates = new TlsReader(inventory);
        Map<String, List<Item>> controllers = new LinkedHashMap<>();
        for (Item ingress : inventory.ofKind("Ingress")) {
            controllers
                    .computeIfAbsent(classes.sharedBy(ingress), key -> new ArrayList<>())
                    .add(ingress);
        }
        Map<String, HostTable> tables = new LinkedHashMap<>();
        for (List<Item> ingresses : controllers.values()) {
            tables.put(classes.of(ingresses.get(0)), new HostTable(ingresses, reader, classes, certificates));
        }
        return new Routes(tables, classes);
    }

    /**
     * The classes whose controllers serve hosts and paths of their own, in the order of the manifest: an empty text for
     * the default class of the cluster, and only one of the classes that share a controller.
     */
    public List<String> classes() {
        return List.copyOf(tables.keySet());
    }

    /**
     * The routes that the controller of a class serves.
     *
     * @param ingressClass one of {@link #classes}; there are no routes of others
     */
    public Routes ofClass(String ingressClass) {
        HostTable table = tables.get(ingressClass);
        return new Routes(table == null ? Map.of() : Map.of(ingressClass, table), classes);
    }

    /** All routes: controller by controller, host by host, each in the order in which the controller matches them. */
    public List<Route> all() {
        return tables.values().stream().flatMap(table -> table.all().stream()).toList();
    }

    /** The certificates, one for each host that is served with TLS. */
    public List<HostTls> tls() {
        return tables.values().stream().flatMap(table -> table.tls().stream()).toList();
    }

    /** What the Ingresses contradict each other in, and what is told of controllers that may work otherwise. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        tables.forEach((ingressClass, table) -> {
            classes.otherController(ingressClass).ifPresent(problems::add);
            problems.addAll(table.problems());
        });
        return List.copyOf(problems);
    }

    /**
     * Where a request goes. Where controllers of several classes answer it, the one that knows the host best; the notes
     * name the others.
     *
     * @param url with or without {@code https://}; without, nothing is said about redirects to HTTPS
     * @throws IllegalArgumentException when it is not a URL of HTTP
     */
    public Resolution resolve(String url) {
        List<Resolution> all = resolveAll(url);
        return all.get(0)
                .withNotes(all.stream()
                        .skip(1)
                        .map(other -> "Ingresses of " + className(other) + " answer it too, with " + other.backend()
                                + "; the address of the host decides which controller gets it")
                        .toList());
    }

    /**
     * What becomes of a request whose headers are known, told so that it can be compared with what another proxy does. Where
     * controllers of several classes answer it, by the one that knows the host best.
     */
    public Answer answer(HttpRequest request) {
        return tables.values().stream()
                .filter(table -> new Resolver(table).decide(request).rule() != null)
                .min(Comparator.comparingInt(table -> generality(table, request)))
                .map(table -> new IngressAnswers(table).answer(request))
                .orElseGet(() -> Answer.of(Handling.status(NOT_FOUND)));
    }

    /** Which requests the controllers tell apart. */
    public List<RequestPattern> patterns() {
        return tables.values().stream()
                .flatMap(table -> table.patterns().stream())
                .toList();
    }

    private static int generality(HostTable table, HttpRequest request) {
        String host = table.serverFor(request.host()).orElse("");
        return host.isEmpty() ? 2 : host.startsWith("*") ? 1 : 0;
    }

    /** Such as {@code class nginx}. */
    private static String className(Resolution resolution) {
        String name = resolution.route().map(Route::ingressClass).orElse("");
        return name.isEmpty() ? "the default class" : "class " + name;
    }

    /**
     * Where a request goes by each controller that answers it, those that know the host best first; where none does, one
     * answer that says why.
     *
     * @param url as for {@link #resolve}
     * @throws IllegalArgumentException when it is not a URL of HTTP
     */
    public List<Resolution> resolveAll(String url) {
        return resolveAll(HttpRequest.parse(url));
    }

    /** As {@link #resolveAll(String)}. */
    public List<Resolution> resolveAll(HttpRequest request) {
        List<Resolution> all = tables.values().stream()
                .map(table -> new Resolver(table).resolve(request))
                .toList();
        List<Resolution> answers = all.stream()
                .filter(Resolution::hasAnswer)
                .sorted(Comparator.comparingInt(Resolution::generality))
                .toList();
        if (!answers.isEmpty()) {
            return answers;
        }
        return all.isEmpty() ? List.of(Resolver.nothing(request)) : all.subList(0, 1);
    }
}
