package io.waybill.routes.proof;

import io.waybill.dsl.Manifest;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether two states send every request to the same place: requests are split into classes that neither of them tells
 * apart, and of each class some are sent to both.
 *
 * <pre>{@code
 * RouteProof proof = RouteProof.of(before, after);
 * assertThat(proof.except(request -> request.path().startsWith("/old")).differences()).isEmpty();
 * }</pre>
 *
 * <p>What is compared: status, redirect, Service, port and share, path and host that the backend sees, headers that are
 * changed, CORS, mirrors, and the certificate of each host. What is not: timeouts, limits, authentication, and what filters
 * of implementations do that are not rewrites.
 *
 * @param classes how many classes of requests there are
 * @param differences a request of each class that is not equal
 * @param certificates hosts whose certificates differ, in words
 * @param undecided what could only be sampled, in words
 */
public record RouteProof(
        int classes, List<RouteDifference> differences, List<String> certificates, List<String> undecided) {

    /** Compares two manifests. */
    public static RouteProof of(Manifest before, Manifest after) {
        return of(Site.of(before), Site.of(after));
    }

    /** Compares two states. */
    public static RouteProof of(Site before, Site after) {
        return new Comparison(before, after).proof();
    }

    /** How many classes are equal. */
    public int equal() {
        return classes - differences.size();
    }

    /** Whether all are, and no certificate differs. */
    public boolean isEqual() {
        return differences.isEmpty() && certificates.isEmpty();
    }

    /** This without the differences of some requests, which are meant. */
    public RouteProof except(Predicate<HttpRequest> meant) {
        List<RouteDifference> rest = new ArrayList<>(differences);
        rest.removeIf(difference -> meant.test(difference.request()));
        return new RouteProof(classes, List.copyOf(rest), certificates, undecided);
    }
}
