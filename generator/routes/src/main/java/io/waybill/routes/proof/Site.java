package io.waybill.routes.proof;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.gateway.GatewayResolution;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A manifest as something that requests can be sent to: by its Gateways where routes are attached to any, else by its Ingresses. */
public final class Site {

    private final Routes routes;
    private final Gateways gateways;
    private final boolean isGateway;

    private Site(Inventory inventory, Optional<Implementation> implementation) {
        this.routes = Routes.of(inventory);
        this.gateways =
                implementation.map(chosen -> Gateways.of(inventory, chosen)).orElseGet(() -> Gateways.of(inventory));
        this.isGateway = !gateways.all().isEmpty()
                || routes.classes().isEmpty() && !gateways.gateways().isEmpty();
    }

    /** A manifest, whose Gateways are served by the implementation that their classes name. */
    public static Site of(Manifest manifest) {
        return new Site(Inventory.of(manifest), Optional.empty());
    }

    /** A manifest whose Gateways are served by one implementation. */
    public static Site of(Manifest manifest, Implementation implementation) {
        return new Site(Inventory.of(manifest), Optional.of(implementation));
    }

    /** Whether Gateways answer; else Ingresses do. */
    boolean isGateway() {
        return isGateway;
    }

    Answer answer(HttpRequest request) {
        return isGateway ? gateways.answer(request) : routes.answer(request);
    }

    /** Why a request is answered as it is. */
    String reason(HttpRequest request) {
        if (isGateway) {
            return gateways.resolve(request).stream()
                    .findFirst()
                    .map(Site::reason)
                    .orElse("");
        }
        return routes.resolveAll(request).stream().findFirst().map(Site::reason).orElse("");
    }

    private static String reason(GatewayResolution resolution) {
        return resolution.route().map(route -> route.route() + ": ").orElse("") + resolution.reason();
    }

    private static String reason(Resolution resolution) {
        return resolution.route().map(route -> route.ingress() + ": ").orElse("") + resolution.reason();
    }

    List<RequestPattern> patterns() {
        return isGateway ? gateways.patterns() : routes.patterns();
    }

    /** The Secrets of certificates by host, an empty host for all. */
    Map<String, String> certificates() {
        Map<String, String> certificates = new TreeMap<>();
        for (HostTls tls : isGateway ? gateways.tls() : routes.tls()) {
            certificates.putIfAbsent(
                    tls.host().toLowerCase(Locale.ROOT),
                    tls.secret().name().isEmpty()
                            ? ""
                            : tls.secret().namespace() + "/" + tls.secret().name());
        }
        return certificates;
    }
}
