package io.waybill.kubernetes.warning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a certificate and a key belong together, as {@code tls.X509KeyPair} of Go decides it: the first certificate
 * counts, and the first block whose type ends in PRIVATE KEY.
 */
final class KeyPair {

    private static final Pattern BLOCK = Pattern.compile("(?s)-----BEGIN ([^-]+)-----(.*?)-----END \\1-----");
    private static final byte[] PROBE = {1, 2, 3};
    private static final String UNREADABLE_KEY = "The key cannot be read, or is of another kind than the certificate.";

    private KeyPair() {}

    /** What is wrong with a pair; empty where it fits, or where this Java cannot read keys of its kind. */
    static Optional<String> fault(byte[] certificatePem, byte[] keyPem) {
        Optional<byte[]> certificate = block(certificatePem, Pattern.compile("CERTIFICATE"));
        if (certificate.isEmpty()) {
            return Optional.of("The certificate is not PEM.");
        }
        Optional<byte[]> key = block(keyPem, Pattern.compile("(.* )?PRIVATE KEY"));
        if (key.isEmpty()) {
            return Optional.of("The key is not PEM.");
        }
        PublicKey publicKey;
        try {
            publicKey = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.get()))
                    .getPublicKey();
        } catch (CertificateException e) {
            return Optional.of("The certificate cannot be read.");
        }
        return compare(publicKey, key.get());
    }

    private static Optional<String> compare(PublicKey publicKey, byte[] key) {
        try {
            PrivateKey privateKey = read(publicKey, key);
            Signature signature = Signature.getInstance(algorithm(publicKey));
            signature.initSign(privateKey);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(PROBE);
            boolean fits = signature.verify(signed);
            return fits ? Optional.empty() : Optional.of("The key does not belong to the certificate.");
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of(UNREADABLE_KEY);
        }
    }

    /** Reads a key as PKCS #8, else as what PKCS #8 would wrap: PKCS #1 of RSA, SEC 1 of elliptic curves. */
    private static PrivateKey read(PublicKey publicKey, byte[] key) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(publicKey.getAlgorithm());
        try {
            return factory.generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            return factory.generatePrivate(new PKCS8EncodedKeySpec(Der.privateKeyInfo(publicKey.getEncoded(), key)));
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }

    private static Optional<byte[]> block(byte[] pem, Pattern type) {
        Matcher matcher = BLOCK.matcher(new String(pem, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            if (type.matcher(matcher.group(1)).matches()) {
                try {
                    return Optional.of(
                            Base64.getDecoder().decode(matcher.group(2).replaceAll("\\s", "")));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
