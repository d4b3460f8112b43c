package io.waybill.explain.routes;

import io.waybill.explain.cluster.Item;
import io.waybill.kubernetes.tree.Fields;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificates that Secrets hold. */
final class Certificates {

    private static final int DNS_NAME = 2;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]+)");

    private Certificates() {}

    /** The certificate of a Secret; empty where it holds none that can be read. */
    static Optional<X509Certificate> of(Item secret) {
        Optional<byte[]> text = Fields.text(Fields.at(secret.tree(), "stringData"), "tls.crt")
                .map(plain -> plain.getBytes(StandardCharsets.UTF_8))
                .or(() ->
                        Fields.text(Fields.at(secret.tree(), "data"), "tls.crt").flatMap(Certificates::decoded));
        return text.flatMap(Certificates::parsed);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> parsed(byte[] pem) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** The names that a certificate is for: the alternative names, else the common name. */
    static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (name.get(0) instanceof Integer type && type == DNS_NAME) {
                    names.add(String.valueOf(name.get(1)));
                }
            }
        } catch (CertificateException e) {
            return List.of();
        }
        Matcher common =
                COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (names.isEmpty() && common.find()) {
            names.add(common.group(1));
        }
        return List.copyOf(names);
    }

    /** Whether one of the names is the host, or a wildcard for its first label. */
    static boolean cover(List<String> names, String host) {
        int dot = host.indexOf('.');
        String wildcard = dot < 0 ? host : "*" + host.substring(dot);
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(host) || name.equals(wildcard));
    }
}
