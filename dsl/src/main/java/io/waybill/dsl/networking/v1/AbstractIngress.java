package io.waybill.dsl.networking.v1;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.ArrayList;
import java.util.List;

/** Rules and certificates of an Ingress. */
abstract class AbstractIngress extends Resource<Ingress> {

    AbstractIngress(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Adds a rule for a host: {@code rules[].host} and {@code rules[].http.paths}. */
    public Ingress rule(String host, HTTPIngressPath first, HTTPIngressPath... more) {
        List<HTTPIngressPath> paths = new ArrayList<>();
        paths.add(first);
        paths.addAll(List.of(more));
        return self().rule(IngressRule.of().host(host).http(HTTPIngressRuleValue.of(paths)));
    }

    /** Serves hosts with the certificate of a Secret: {@code tls[].secretName} and {@code tls[].hosts}. */
    public Ingress tls(Secret certificate, String host, String... more) {
        return tls(certificate.name(), host, more);
    }

    /** Serves hosts with the certificate of a Secret: {@code tls[].secretName} and {@code tls[].hosts}. */
    public Ingress tls(DeclaredSecret certificate, String host, String... more) {
        return tls(certificate.name(), host, more);
    }

    private Ingress tls(String secretName, String host, String... more) {
        return self().tls(IngressTLS.of().host(host, more).secretName(secretName));
    }
}
