package io.waybill.explain.routes;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Which certificate a host is served with. */
public final class TlsReader {

    private final Inventory inventory;

    /** For the Secrets of a manifest. */
    public TlsReader(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The certificate for a host of an Ingress; empty where the Ingress has no {@code tls}. */
    Optional<HostTls> of(Item ingress, String host) {
        List<Mapping> entries = Fields.items(ingress.spec(), "tls");
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String name = entries.stream()
                .filter(entry -> Fields.texts(entry, "hosts").contains(host))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> covers(ingress, entry, host))
                        .findFirst())
                .map(entry -> Fields.textOrEmpty(entry, "secretName"))
                .orElse("");
        return Optional.of(of(ingress.ref().sibling("Secret", name), host));
    }

    private boolean covers(Item ingress, Mapping entry, String host) {
        ResourceRef secret = ingress.ref().sibling("Secret", Fields.textOrEmpty(entry, "secretName"));
        return inventory
                .find(secret)
                .flatMap(Certificates::of)
                .map(Certificates::names)
                .filter(names -> Certificates.cover(names, host))
                .isPresent();
    }

    /** What a Secret has for a host; an empty host is any. */
    public HostTls of(ResourceRef secret, String host) {
        if (secret.name().isEmpty()) {
            return new HostTls(host, secret, List.of(), "", "no entry of tls names a Secret for this host");
        }
        Optional<Item> found = inventory.find(secret);
        Optional<X509Certificate> certificate = found.flatMap(Certificates::of);
        if (certificate.isEmpty()) {
            return new HostTls(
                    host,
                    secret,
                    List.of(),
                    "",
                    found.map(TlsReader::unreadable)
                            .orElseGet(() -> inventory.missing(secret).orElse("")));
        }
        List<String> names = Certificates.names(certificate.get());
        return new HostTls(
                host,
                secret,
                names,
                certificate.get().getNotAfter().toInstant().toString(),
                host.isEmpty() || Certificates.cover(names, host)
                        ? ""
                        : "the certificate is for " + names + ", not for this host");
    }

    /** A Secret whose values are not in the manifest may well hold a certificate. */
    private static String unreadable(Item secret) {
        return Fields.text(Fields.at(secret.tree(), "data"), "tls.crt")
                        .filter(String::isEmpty)
                        .isPresent()
                ? ""
                : "its tls.crt holds no certificate";
    }
}
