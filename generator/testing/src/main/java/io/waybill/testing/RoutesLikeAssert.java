package io.waybill.testing;

import io.waybill.dsl.Manifest;
import io.waybill.explain.http.HttpRequest;
import io.waybill.pipeline.routes.RouteProofText;
import io.waybill.routes.proof.RouteProof;
import java.util.function.Predicate;

/**
 * Whether a manifest sends every request to where another one does: its Ingresses, or its Gateways where it has any.
 *
 * <pre>{@code
 * assertThat(after).routesLike(before).except(request -> request.path().startsWith("/old"));
 * }</pre>
 */
public final class RoutesLikeAssert {

    private final ManifestAssert manifest;
    private final RouteProof proof;

    RoutesLikeAssert(ManifestAssert manifest, Manifest before) {
        this.manifest = manifest;
        this.proof = RouteProof.of(before, manifest.rendered().manifest());
    }

    /** No request is answered differently. */
    public ManifestAssert everywhere() {
        return except(request -> false);
    }

    /** Requests that are answered differently are meant to be. */
    public ManifestAssert except(Predicate<HttpRequest> meant) {
        RouteProof rest = proof.except(meant);
        if (!rest.isEqual()) {
            throw manifest.fails("Requests are answered differently:\n\n" + RouteProofText.of(rest));
        }
        return manifest;
    }
}
