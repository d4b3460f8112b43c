package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a Gateway sends a request.
 *
 * @param request the request
 * @param gateway the Gateway
 * @param listener the listener that takes it; empty where none does
 * @param route what it goes by; empty where no route matches
 * @param reason why this route wins, or why none does
 * @param answer what becomes of the request
 * @param notes what else matters
 */
public record GatewayResolution(
        HttpRequest request,
        ResourceRef gateway,
        Optional<Listener> listener,
        Optional<GatewayRoute> route,
        String reason,
        Answer answer,
        List<String> notes) {

    /** This with another note. */
    GatewayResolution withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new GatewayResolution(request, gateway, listener, route, reason, answer, List.copyOf(all));
    }

    /** The Services that get such requests, such as {@code web:80}, with their weights where there are several. */
    public String backend() {
        return route.map(found -> GatewayBackends.text(found.backends())).orElse("");
    }

    /** Whether the request is answered: by a redirect, by a pod of the manifest, or by what the cluster has besides. */
    public boolean isAnswered() {
        return route.isPresent()
                && answer.shares().stream().noneMatch(share -> share.handling().status() >= 400)
                && route.get().backends().stream()
                        .filter(backend -> backend.weight() > 0)
                        .allMatch(backend -> backend.elsewhere()
                                || backend.pods().stream()
                                        .anyMatch(target -> target.pods() > 0 && target.containerPort() > 0));
    }
}
