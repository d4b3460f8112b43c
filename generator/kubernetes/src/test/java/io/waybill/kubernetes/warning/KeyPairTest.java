package io.waybill.kubernetes.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With pairs that Java's keytool makes. */
class KeyPairTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Optional<String> FITS = Optional.empty();

    private static Pair rsa;
    private static Pair other;
    private static Pair elliptic;

    /** A certificate and its key, as DER; the key as PKCS #8. */
    private record Pair(byte[] certificate, byte[] key) {

        byte[] certificatePem() {
            return pem("CERTIFICATE", certificate);
        }
    }

    @BeforeAll
    static void makePairs(@TempDir Path folder) throws Exception {
        rsa = make(folder.resolve("rsa"), "-keyalg", "RSA", "-keysize", "2048");
        other = make(folder.resolve("other"), "-keyalg", "RSA", "-keysize", "2048");
        elliptic = make(folder.resolve("elliptic"), "-keyalg", "EC", "-groupname", "secp256r1");
    }

    private static Pair make(Path file, String... algorithm) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        ProcessBuilder command = new ProcessBuilder(keytool, "-genkeypair", "-alias", "web", "-dname", "CN=web");
        command.command().addAll(List.of(algorithm));
        command.command().addAll(List.of("-keystore", file.toString(), "-storepass", "changeit"));
        assertThat(command.redirectErrorStream(true).start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new Pair(
                store.getCertificate("web").getEncoded(),
                store.getKey("web", PASSWORD).getEncoded());
    }

    private static byte[] pem(String type, byte[] content) {
        String text = Base64.getMimeEncoder().encodeToString(content);
        return ("-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What PKCS #8 wraps: after the version and the algorithm, a string of octets. */
    private static byte[] unwrapped(byte[] pkcs8) {
        ByteBuffer der = ByteBuffer.wrap(pkcs8);
        enter(der);
        skip(der);
        skip(der);
        byte[] key = new byte[enter(der)];
        der.get(key);
        return key;
    }

    private static int enter(ByteBuffer der) {
        der.get();
        int length = der.get() & 0xff;
        if (length < 0x80) {
            return length;
        }
        int bytes = length - 0x80;
        length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length * 256 + (der.get() & 0xff);
        }
        return length;
    }

    private static void skip(ByteBuffer der) {
        int length = enter(der);
        der.position(der.position() + length);
    }

    @Test
    void aKeyFitsTheCertificateItWasMadeForInEachOfItsForms() {
        assertThat(KeyPair.fault(rsa.certificatePem(), pem("PRIVATE KEY", rsa.key())))
                .isEqualTo(FITS);
        assertThat(KeyPair.fault(rsa.certificatePem(), pem("RSA PRIVATE KEY", unwrapped(rsa.key()))))
                .isEqualTo(FITS);
        assertThat(KeyPair.fault(elliptic.certificatePem(), pem("PRIVATE KEY", elliptic.key())))
                .isEqualTo(FITS);
        assertThat(KeyPair.fault(elliptic.certificatePem(), pem("EC PRIVATE KEY", unwrapped(elliptic.key()))))
                .isEqualTo(FITS);
    }

    @Test
    void theKeyOfAnotherCertificateDoesNotFit() {
        assertThat(KeyPair.fault(rsa.certificatePem(), pem("PRIVATE KEY", other.key())))
                .contains("The key does not belong to the certificate.");
        assertThat(KeyPair.fault(rsa.certificatePem(), pem("PRIVATE KEY", elliptic.key())))
                .contains("The key cannot be read, or is of another kind than the certificate.");
    }

    @Test
    void certificatesAndKeysHaveToBeWhatTheySay() {
        assertThat(KeyPair.fault(pem("PRIVATE KEY", rsa.key()), rsa.certificatePem()))
                .contains("The certificate is not PEM.");
        assertThat(KeyPair.fault(rsa.certificatePem(), rsa.certificatePem())).contains("The key is not PEM.");
        assertThat(KeyPair.fault(pem("CERTIFICATE", new byte[] {1}), pem("PRIVATE KEY", rsa.key())))
                .contains("The certificate cannot be read.");
    }
}
