package io.waybill.pipeline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.http.HttpRequest;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ingresses and Gateways are told beside each other. */
class RouteReportTest {

    private static final String BOTH = """
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: old, namespace: shop}, spec: {rules: [{host:
              shop.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: v1, port: {number: 80}}}}]}}]}}
            ---
            {apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: web, namespace: shop}, spec:
              {gatewayClassName: any, listeners: [{name: http, port: 80, protocol: HTTP}]}}
            ---
            {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: new, namespace: shop}, spec:
              {parentRefs: [{name: web}], hostnames: [shop.com, new.com], rules: [{backendRefs: [{name: v2, port: 80}]}]}}
            """;

    private static Explanation explanation() throws UnreadableException {
        List<UntypedResource> resources = new ArrayList<>();
        ManifestReader.read(
                new ByteArrayInputStream(BOTH.getBytes(StandardCharsets.UTF_8)),
                "test.yaml",
                document ->
                        document.root().ifPresent(root -> resources.add(UntypedResource.from((Mapping) root, true))));
        Manifest manifest = Manifest.of(resources).expects("Service", "v1", "v2");
        return new Explanation(Inventory.of(manifest), Instant.EPOCH, Optional.empty());
    }

    @Test
    void tellsWhatBothDo() throws UnreadableException {
        RouteReport report = RouteReport.of(explanation(), HttpRequest.parse("http://shop.com/x"));

        assertThat(report.text())
                .contains(
                        "service  v1:80\n",
                        "service  shop/v2:80 sees /x\n",
                        "gateway  Gateway shop/web, listener http");
        assertThat(report.isAnswered()).isTrue();
    }

    @Test
    void leavesOutWhatDoesNotKnowTheHost() throws UnreadableException {
        RouteReport report = RouteReport.of(explanation(), HttpRequest.parse("http://new.com/x"));
        JsonLines lines = new JsonLines();
        report.json("", lines);

        assertThat(report.text()).doesNotContain("Ingress").contains("shop/v2:80 sees /x");
        assertThat(lines.text()).contains("\"backend\":\"shop/v2:80\"").doesNotContain("Ingress");
        assertThat(report.isAnswered()).isTrue();
    }

    @Test
    void showsBothTablesOfRoutes() throws UnreadableException {
        assertThat(explanation().text(Set.of(Topic.ROUTES)))
                .contains("HOST      PATH  TYPE    SERVICE", "HOST      MATCH         SERVICE");
    }
}
