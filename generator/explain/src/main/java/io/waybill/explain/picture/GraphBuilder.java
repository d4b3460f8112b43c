package io.waybill.explain.picture;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.ServiceEndpoints;
import io.waybill.explain.picture.Box.Presence;
import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.Routes;
import io.waybill.kubernetes.text.Plural;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the graph of a manifest. */
final class GraphBuilder {

    private static final int INGRESS = 0;
    private static final int SERVICE = 1;
    private static final int WORKLOAD = 2;
    private static final int CONFIGURATION = 3;
    private static final int MOST_LINES = 8;

    private final Inventory inventory;
    private final Graph graph = new Graph();

    private GraphBuilder(Inventory inventory) {
        this.inventory = inventory;
    }

    static Graph of(Inventory inventory) {
        GraphBuilder builder = new GraphBuilder(inventory);
        Routes routes = Routes.of(inventory);
        Endpoints endpoints = Endpoints.of(inventory);
        builder.boxes(routes.all(), endpoints.services());
        builder.arrows(routes, endpoints.services());
        return builder.graph;
    }

    private void boxes(List<Route> routes, List<ServiceEndpoints> services) {
        Map<ResourceRef, List<String>> lines = new LinkedHashMap<>();
        for (Route route : routes) {
            lines.computeIfAbsent(route.ingress(), ref -> new ArrayList<>())
                    .add((route.host().isEmpty() ? "*" : route.host()) + route.path());
            route.canary()
                    .ifPresent(canary -> lines.computeIfAbsent(canary.ingress(), ref -> new ArrayList<>())
                            .add("canary: " + canary.share()));
        }
        for (ServiceEndpoints service : services) {
            lines.computeIfAbsent(service.service(), ref -> new ArrayList<>()).add(line(service));
        }
        add("Ingress", INGRESS, lines);
        add("Service", SERVICE, lines);
        for (Workload workload : inventory.workloads()) {
            graph.add(new Box(workload.ref(), WORKLOAD, lines(workload), Presence.HERE));
        }
        for (String kind : List.of("ConfigMap", "Secret", "PersistentVolumeClaim")) {
            add(kind, CONFIGURATION, lines);
        }
    }

    private static String line(ServiceEndpoints service) {
        return service.type() + (service.port() == 0 ? "" : " " + service.port() + " \u2192 " + service.targetPort());
    }

    private void add(String kind, int column, Map<ResourceRef, List<String>> lines) {
        for (Item item : inventory.ofKind(kind)) {
            List<String> own = column == CONFIGURATION ? keys(item) : lines.getOrDefault(item.ref(), List.of());
            graph.add(new Box(item.ref(), column, few(own), Presence.HERE));
        }
    }

    private static List<String> keys(Item item) {
        int keys = Fields.at(item.tree(), "data").size()
                + Fields.at(item.tree(), "stringData").size()
                + Fields.at(item.tree(), "binaryData").size();
        return item.ref().kind().equals("PersistentVolumeClaim") ? List.of() : List.of(Plural.of(keys, "key"));
    }

    private static List<String> few(List<String> lines) {
        List<String> distinct = lines.stream().distinct().toList();
        if (distinct.size() <= MOST_LINES) {
            return distinct;
        }
        List<String> few = new ArrayList<>(distinct.subList(0, MOST_LINES - 1));
        few.add("and " + (distinct.size() - few.size()) + " more");
        return few;
    }

    private static List<String> lines(Workload workload) {
        List<String> lines = new ArrayList<>();
        if (!workload.isPerNode() && !workload.ref().kind().equals("Pod")) {
            lines.add(Plural.of(workload.replicas(), "pod"));
        }
        for (Mapping container : workload.running()) {
            String image = Fields.textOrEmpty(container, "image");
            lines.add(image.isEmpty() ? Fields.textOrEmpty(container, "name") : image.replaceFirst("^.*/", ""));
        }
        return few(lines);
    }

    private void connect(ResourceRef from, ResourceRef to, int column) {
        graph.connect(from, to, column, inventory.isExpected(to) ? Presence.ELSEWHERE : Presence.MISSING);
    }

    private void arrows(Routes routes, List<ServiceEndpoints> services) {
        for (Route route : routes.all()) {
            if (!route.backend().service().name().isEmpty()) {
                connect(route.ingress(), route.backend().service(), SERVICE);
            }
            route.canary()
                    .filter(canary -> !canary.backend().service().name().isEmpty())
                    .ifPresent(
                            canary -> connect(canary.ingress(), canary.backend().service(), SERVICE));
        }
        for (ServiceEndpoints service : services) {
            service.targets().forEach(target -> connect(service.service(), target.workload(), WORKLOAD));
        }
        Configuration.of(inventory).uses().forEach(use -> connect(use.workload(), use.source(), CONFIGURATION));
        for (Workload workload : inventory.workloads()) {
            for (Mapping volume : Fields.items(workload.podSpec(), "volumes")) {
                Fields.text(Fields.at(volume, "persistentVolumeClaim"), "claimName")
                        .map(claim -> workload.ref().sibling("PersistentVolumeClaim", claim))
                        .ifPresent(claim -> connect(workload.ref(), claim, CONFIGURATION));
            }
        }
        certificates(routes);
    }

    /** From the Ingress of each host to its certificate. */
    private void certificates(Routes routes) {
        Map<ResourceRef, HostTls> byName = new LinkedHashMap<>();
        routes.tls().stream()
                .filter(tls -> !tls.secret().name().isEmpty())
                .forEach(tls -> byName.put(tls.secret(), tls));
        for (Item ingress : inventory.ofKind("Ingress")) {
            for (Mapping tls : Fields.items(ingress.spec(), "tls")) {
                ResourceRef secret = ingress.ref().sibling("Secret", Fields.textOrEmpty(tls, "secretName"));
                if (byName.containsKey(secret)) {
                    connect(ingress.ref(), secret, CONFIGURATION);
                }
            }
        }
    }
}
