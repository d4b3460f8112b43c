package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Secrets of the type kubernetes.io/tls whose certificate and key do not fit. */
final class SecretWarnings {

    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";

    private SecretWarnings() {}

    static void check(Part secret, Warnings warnings) {
        if (!secret.text("type").equals("kubernetes.io/tls") || !warnings.isAtLeast(Since.NODES_AND_SECRETS)) {
            return;
        }
        KeyPair.fault(value(secret, CERTIFICATE), value(secret, KEY)).ifPresent(fault -> {
            Part data = secret.field(secret.field("stringData").has(CERTIFICATE) ? "stringData" : "data");
            warnings.addKey(data, CERTIFICATE, fault, "Use a certificate and its own key, both as PEM.");
        });
    }

    /** What the server stores under a key: stringData wins over data. */
    private static byte[] value(Part secret, String key) {
        Part texts = secret.field("stringData");
        if (texts.has(key)) {
            return texts.text(key).getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(secret.field("data").text(key));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
