package io.waybill.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.core.v1.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that are rendered, and secrets that the cluster has. */
class SecretTest {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nAQI=\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN RSA PRIVATE KEY-----\nAwQ=\n-----END RSA PRIVATE KEY-----\n";

    private final DeclaredSecret declared = Secret.named("login").declared("MYSQL_USER", "MYSQL_PASSWD");

    @Test
    void writesBytesInBase64AndSortsItsKeys() {
        assertThat(Secret.named("login").data("b", "secret".getBytes(UTF_8)).data("a", new byte[] {0, -1}))
                .hasToString("""
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: login
                        data:
                          a: AP8=
                          b: c2VjcmV0
                        """);
    }

    @Test
    void holdsACertificateWithItsKey() {
        Secret secret = Secret.tls("cert", CERTIFICATE, KEY);

        assertThat(secret.type()).contains("kubernetes.io/tls");
        assertThat(secret.data().get("tls.crt")).asString(UTF_8).isEqualTo(CERTIFICATE);
        assertThat(secret.data().get("tls.key")).asString(UTF_8).isEqualTo(KEY);
    }

    @Test
    void readsACertificateFromFiles(@TempDir Path folder) throws IOException {
        Path certificate = Files.writeString(folder.resolve("tls.crt"), CERTIFICATE);
        Path key = Files.writeString(folder.resolve("tls.key"), KEY);

        assertThat(Secret.tls("cert", certificate, key)).isEqualTo(Secret.tls("cert", CERTIFICATE, KEY));
    }

    @Test
    void refusesACertificateFileThatIsNotThere(@TempDir Path folder) {
        Path missing = folder.resolve("missing.crt");

        assertThatThrownBy(() -> Secret.tls("cert", missing, missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The PEM file " + missing + " cannot be read");
    }

    @Test
    void refusesACertificateThatIsNoPem() {
        assertThatThrownBy(() -> Secret.tls("cert", "AQI=", KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected PEM text with a certificate");
    }

    @Test
    void refusesACertificateInPlaceOfAKeyWithoutShowingIt() {
        assertThatThrownBy(() -> Secret.tls("cert", CERTIFICATE, CERTIFICATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected PEM text with a private key")
                .hasMessageNotContaining("AQI=");
    }

    @Test
    void refusesATruncatedCertificate() {
        assertThatThrownBy(() -> Secret.tls("cert", "-----BEGIN CERTIFICATE-----\nAQI=\n", KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeclaredSecretOffersItsKeys() {
        assertThat(declared.key("MYSQL_USER")).hasToString("""
                secretKeyRef:
                  name: login
                  key: MYSQL_USER
                """);
    }

    @Test
    void aDeclaredSecretRefusesAMisspeltKeyAndNamesTheOneThatWasMeant() {
        assertThatThrownBy(() -> declared.key("MYSQL_PASSWORD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret \"login\" declares no key \"MYSQL_PASSWORD\"; did you mean \"MYSQL_PASSWD\"?");
    }

    @Test
    void aDeclaredSecretRefusesAnUnknownKeyAndNamesThoseItHas() {
        assertThatThrownBy(() -> declared.key("token"))
                .hasMessage("The secret \"login\" declares no key \"token\"; declared: [MYSQL_USER, MYSQL_PASSWD]");
    }

    @Test
    void aSecretRefusesAKeyItDoesNotHold() {
        assertThatThrownBy(() -> Secret.named("login").stringData("user", "me").key("usr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Secret \"login\" has no key \"usr\"; did you mean \"user\"?");
    }

    @Test
    void aDeclaredSecretIsItsNameAndItsKeys() {
        assertThat(declared)
                .isEqualTo(Secret.named("login").declared("MYSQL_USER", "MYSQL_PASSWD"))
                .isNotEqualTo(Secret.named("login").declared("MYSQL_USER"))
                .isNotEqualTo(declared.in("jds"));
    }
}
