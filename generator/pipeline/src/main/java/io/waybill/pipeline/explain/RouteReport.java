package io.waybill.pipeline.explain;

import io.waybill.explain.gateway.GatewayResolution;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.network.PodTarget;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import io.waybill.pipeline.report.JsonLines;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where a request goes, by Ingresses and by Gateways. */
public final class RouteReport {

    private final List<Resolution> ingresses;
    private final List<GatewayResolution> gateways;

    private RouteReport(List<Resolution> ingresses, List<GatewayResolution> gateways) {
        this.ingresses = ingresses;
        this.gateways = gateways;
    }

    /** Where a manifest sends a request: by all that answer it; where none does, what each of them says. */
    public static RouteReport of(Explanation explanation, HttpRequest request) {
        Routes routes = explanation.routes();
        Gateways gateways = explanation.gateways();
        List<Resolution> ingresses =
                gateways.gateways().isEmpty() || !routes.classes().isEmpty() ? routes.resolveAll(request) : List.of();
        List<GatewayResolution> resolutions = gateways.resolve(request);
        boolean byIngress = ingresses.stream()
                .anyMatch(found -> found.route().isPresent() || found.redirect().isPresent());
        boolean byGateway = resolutions.stream().anyMatch(found -> found.route().isPresent());
        return new RouteReport(
                byGateway && !byIngress ? List.of() : ingresses, byIngress && !byGateway ? List.of() : resolutions);
    }

    /** A line for each fact. */
    public String text() {
        return Stream.concat(
                        ingresses.stream().map(RouteTables::text),
                        gateways.stream().map(GatewayTables::text))
                .collect(Collectors.joining("\n"));
    }

    /** The pods that may get the request, of all that answer it. */
    public List<PodTarget> pods() {
        return Stream.concat(
                        ingresses.stream()
                                .flatMap(found -> found.route().stream())
                                .flatMap(route -> route.backend().pods().stream()),
                        gateways.stream()
                                .flatMap(found -> found.route().stream())
                                .flatMap(route -> route.backends().stream())
                                .filter(backend -> backend.weight() > 0)
                                .flatMap(backend -> backend.pods().stream()))
                .distinct()
                .toList();
    }

    /** Whether all that know what to do with the request have it answered. */
    public boolean isAnswered() {
        return ingresses.stream().allMatch(Resolution::isAnswered)
                && gateways.stream().allMatch(GatewayResolution::isAnswered);
    }

    /**
     * An object of JSON for each answer.
     *
     * @param manifest what the manifest is called; empty for none
     */
    public void json(String manifest, JsonLines lines) {
        Stream.<Record>concat(ingresses.stream(), gateways.stream())
                .forEach(resolution -> RecordJson.line(manifest, "route", resolution, lines));
    }
}
