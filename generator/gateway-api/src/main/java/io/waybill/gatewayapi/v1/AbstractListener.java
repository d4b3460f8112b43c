package io.waybill.gatewayapi.v1;

import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Listeners for HTTP and HTTPS. */
abstract class AbstractListener extends TypedValue<Listener> {

    AbstractListener(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A listener for HTTP of all hosts: {@code name: http}, {@code port} and {@code protocol: HTTP}. */
    public static Listener http(int port) {
        return Listener.named("http", port, "HTTP");
    }

    /**
     * A listener for HTTPS that ends TLS: {@code protocol: HTTPS} and {@code tls.certificateRefs[]}.
     *
     * @param name its name within the Gateway
     * @param certificate a Secret of the Gateway's namespace
     */
    public static Listener https(String name, int port, Secret certificate) {
        return Listener.named(name, port, "HTTPS")
                .tls(Tls.of().certificateRef(CertificateRef.named(certificate.name())));
    }
}
