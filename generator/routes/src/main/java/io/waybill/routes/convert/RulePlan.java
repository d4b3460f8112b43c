package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.routes.Route;
import java.util.List;
import java.util.Optional;

/**
 * A rule to be: one path of an Ingress under one host.
 *
 * @param route what it comes from
 * @param path how its path is written
 * @param redirect the {@code requestRedirect} that it answers with instead of a backend, before the one to HTTPS
 * @param redirectsToHttps whether clients are sent from HTTP to HTTPS
 */
record RulePlan(Route route, PathPlan path, Optional<Mapping> redirect, boolean redirectsToHttps) {

    static RulePlan of(Route route, PathPlan path, boolean redirectsToHttps) {
        return new RulePlan(route, path, Optional.empty(), redirectsToHttps);
    }

    RulePlan answering(Mapping requestRedirect) {
        return new RulePlan(route, path, Optional.of(requestRedirect), redirectsToHttps);
    }

    /** Whether it is for all paths of the host. */
    boolean isForAll() {
        return path.type().equals("PathPrefix") && path.value().equals("/");
    }

    /** Whether it is for the path {@code /} and nothing else. */
    boolean isForRoot() {
        return path.type().equals("Exact") && path.value().equals("/");
    }

    /** The paths at whose edge nginx may do something else. */
    List<String> edges() {
        return path.edges();
    }
}
