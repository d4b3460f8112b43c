package io.waybill.explain.gateway;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.Admission.Attachment;
import io.waybill.explain.gateway.PathTable.Candidate;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.gateway.rule.RouteMatch;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.TlsReader;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the Gateways of a manifest send requests, by the specification of the Gateway API and, where it leaves something
 * open, as their implementation does it.
 *
 * <pre>{@code
 * GatewayResolution resolution = Gateways.of(manifest).resolve(HttpRequest.parse("https://shop.com/cart")).get(0);
 * assertThat(resolution.backend()).isEqualTo("cart:80");
 * }</pre>
 */
public final class Gateways {

    private static final int NOT_FOUND = 404;

    private static final List<String> ROUTES = List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

    private final Map<ResourceRef, GatewayTable> tables = new LinkedHashMap<>();
    private final List<HostTls> tls = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Gateways(Inventory inventory, Optional<Implementation> chosen) {
        Grants grants = new Grants(inventory);
        ListenerReader reader = new ListenerReader(inventory, grants);
        Map<ResourceRef, List<OpenListener>> listeners = reader.read();
        problems.addAll(reader.problems());
        listeners.forEach((gateway, open) -> {
            Implementation implementation = chosen.orElseGet(() -> implementation(inventory, gateway));
            tables.put(gateway, new GatewayTable(gateway, implementation, open));
            addCertificates(inventory, open);
        });
        Admission admission = new Admission(inventory, listeners);
        RouteReader routes = new RouteReader(inventory, new BackendReader(inventory, grants));
        for (String kind : ROUTES) {
            for (Item route : inventory.ofKind(kind)) {
                add(route, admission.attachments(route), routes);
            }
        }
        problems.addAll(admission.problems());
        tables.values().forEach(GatewayTable::sort);
    }

    /** The Gateways of a manifest, each served by the implementation that its GatewayClass names. */
    public static Gateways of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Gateways of(Inventory inventory) {
        return new Gateways(inventory, Optional.empty());
    }

    /** The Gateways of a manifest, all served by one implementation. */
    public static Gateways of(Inventory inventory, Implementation implementation) {
        return new Gateways(inventory, Optional.of(implementation));
    }

    private static Implementation implementation(Inventory inventory, ResourceRef gateway) {
        return inventory
                .find(gateway)
                .map(item -> Fields.textOrEmpty(item.spec(), "gatewayClassName"))
                .flatMap(name -> inventory.find(new ResourceRef("GatewayClass", "", name)))
                .map(item -> Implementation.ofController(Fields.textOrEmpty(item.spec(), "controllerName")))
                .orElse(Implementation.STANDARD);
    }

    private void addCertificates(Inventory inventory, List<OpenListener> listeners) {
        TlsReader reader = new TlsReader(inventory);
        for (OpenListener open : listeners) {
            for (ResourceRef secret : open.certificates()) {
                tls.add(reader.of(secret, open.listener().hostname()));
            }
        }
    }

    private void add(Item route, Set<Attachment> attachments, RouteReader reader) {
        if (attachments.isEmpty()) {
            return;
        }
        for (RouteRule rule : reader.rules(route)) {
            for (RouteMatch match : rule.matches()) {
                for (Attachment attachment : attachments) {
                    Listener listener = attachment.listener();
                    GatewayTable table = tables.get(listener.gateway());
                    if (table != null) {
                        table.add(attachment.host(), new Candidate(listener, rule, match));
                    }
                }
            }
        }
    }

    /** The Gateways, in the order of the manifest. */
    public List<ResourceRef> gateways() {
        return List.copyOf(tables.keySet());
    }

    /** All matches: Gateway by Gateway, host by host, in the order in which they are tried. */
    public List<GatewayRoute> all() {
        return tables.values().stream().flatMap(table -> table.all().stream()).toList();
    }

    /** The certificates of listeners. */
    public List<HostTls> tls() {
        return List.copyOf(tls);
    }

    /** Listeners that serve nothing, and routes that are attached to nothing. */
    public List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        tables.values().forEach(table -> all.addAll(table.problems()));
        return List.copyOf(all);
    }

    /** Which requests the Gateways tell apart. */
    public List<RequestPattern> patterns() {
        return tables.values().stream()
                .flatMap(table -> table.patterns().stream())
                .distinct()
                .toList();
    }

    /**
     * What becomes of a request, told so that it can be compared with what another proxy does: by the first Gateway that has
     * a route for it.
     */
    public Answer answer(HttpRequest request) {
        return tables.values().stream()
                .flatMap(table -> table.answer(request).stream())
                .findFirst()
                .orElseGet(() -> Answer.of(Handling.status(NOT_FOUND)));
    }

    /** Where a request goes by each Gateway that answers it; where none does, what the first of them says. */
    public List<GatewayResolution> resolve(HttpRequest request) {
        List<GatewayResolution> all =
                tables.values().stream().map(table -> table.resolve(request)).toList();
        List<GatewayResolution> answers = all.stream()
                .filter(resolution -> resolution.route().isPresent())
                .toList();
        return !answers.isEmpty() ? answers : all.isEmpty() ? all : all.subList(0, 1);
    }

    /** Where a request goes that is sent to one Gateway; empty where the manifest does not have it. */
    public Optional<GatewayResolution> resolve(ResourceRef gateway, HttpRequest request) {
        return Optional.ofNullable(tables.get(gateway)).map(table -> table.resolve(request));
    }
}
