package io.waybill.testing;

import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.network.PodTarget;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.explain.RouteReport;
import java.time.Instant;
import java.util.Optional;

/** Assertions on where a request goes. */
public final class RouteAssert {

    private final ManifestAssert manifest;
    private final HttpRequest request;
    private final RouteReport report;

    RouteAssert(ManifestAssert manifest, String url) {
        this.manifest = manifest;
        this.request = HttpRequest.parse(url);
        this.report = RouteReport.of(
                new Explanation(manifest.rendered().manifest(), Instant.EPOCH, Optional.empty()), request);
    }

    /** The pods of a workload get the request, at a port of theirs. */
    public RouteAssert reaches(String workload, int containerPort) {
        boolean reaches = report.pods().stream().anyMatch(target -> is(target, workload, containerPort));
        if (!reaches) {
            throw fails("\"" + workload + "\" at port " + containerPort);
        }
        return this;
    }

    /** A pod of the manifest, or a Service that the cluster has besides, gets the request, or it is sent elsewhere. */
    public RouteAssert isAnswered() {
        if (!report.isAnswered()) {
            throw fails("anything");
        }
        return this;
    }

    /** Nothing of the manifest gets the request. */
    public RouteAssert reachesNothing() {
        if (report.isAnswered()) {
            throw manifest.fails(request + " is answered:\n\n" + report.text());
        }
        return this;
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }

    private static boolean is(PodTarget target, String workload, int port) {
        return target.workload().name().equals(workload) && target.containerPort() == port && target.pods() > 0;
    }

    private AssertionError fails(String expected) {
        return manifest.fails(request + " does not reach " + expected + ":\n\n" + report.text());
    }
}
