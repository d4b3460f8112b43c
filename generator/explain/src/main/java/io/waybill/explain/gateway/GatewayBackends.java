package io.waybill.explain.gateway;

import java.util.List;
import java.util.stream.Collectors;

/** Backends in words. */
public final class GatewayBackends {

    private GatewayBackends() {}

    /** Such as {@code web:80}, or {@code web:80 (90), web-v2:80 (10)} with weights. */
    public static String text(List<GatewayBackend> backends) {
        return backends.size() == 1 && backends.get(0).weight() > 0
                ? backends.get(0).toString()
                : backends.stream()
                        .map(backend -> backend + " (" + backend.weight() + ")")
                        .collect(Collectors.joining(", "));
    }
}
