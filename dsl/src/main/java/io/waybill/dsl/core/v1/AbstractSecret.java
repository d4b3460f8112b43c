package io.waybill.dsl.core.v1;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Resource;
import io.waybill.dsl.SecretStore;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** References to a Secret, and Secrets created from files. */
abstract class AbstractSecret extends Resource<Secret> {

    AbstractSecret(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Refers to the value of a key, for an environment variable: {@code valueFrom.secretKeyRef}.
     *
     * @throws IllegalArgumentException if this Secret has no such key
     */
    public EnvVarSource key(String key) {
        Keys.require(this, key, self().data().keySet(), self().stringData().keySet());
        return EnvVarSource.of().secretKeyRef(SecretKeySelector.of(key).name(name()));
    }

    /** Declares that the cluster has a Secret of this name with these keys; nothing is rendered. */
    public DeclaredSecret declared(String... keys) {
        return DeclaredSecret.named(name(), List.of(keys));
    }

    /**
     * Declares that the External Secrets Operator makes a Secret of this name, from properties of an entry of a store that
     * are named like its keys: {@code secretStoreRef}, {@code target} and {@code data[]} of an ExternalSecret of
     * {@code external-secrets.io/v1}, which is rendered in place of the Secret.
     *
     * @param entry the name of the entry in the store, such as {@code production/db}
     * @param keys the keys of the Secret
     */
    public DeclaredSecret external(SecretStore store, String entry, String... keys) {
        return DeclaredSecret.external(name(), store, entry, List.of(keys));
    }

    /**
     * Declares the Secret that a SealedSecret becomes: its keys are read from the file, which is rendered as it is. Needs
     * what {@link io.waybill.dsl.Manifest#read(Path)} needs.
     *
     * @param file what kubeseal wrote
     * @throws IllegalArgumentException unless the file has exactly one SealedSecret
     */
    public static DeclaredSecret sealed(Path file) {
        return DeclaredSecret.sealed(file);
    }

    /**
     * Declares the Secret that a SealedSecret on the class path becomes: its keys are read from the file, which is rendered
     * as it is.
     *
     * @param owner a class in the package that contains the file
     * @param file what kubeseal wrote
     * @throws IllegalArgumentException unless the file has exactly one SealedSecret
     */
    public static DeclaredSecret sealed(Class<?> owner, String file) {
        return DeclaredSecret.sealed(owner, file);
    }

    /**
     * Creates a TLS Secret from PEM: {@code type}, {@code data["tls.crt"]} and {@code data["tls.key"]}.
     *
     * @param certificate a PEM file with the certificate and its chain
     * @param privateKey a PEM file with the private key
     * @throws IllegalArgumentException if a file cannot be read or is not PEM of that kind
     */
    public static Secret tls(String name, Path certificate, Path privateKey) {
        return tls(name, read(certificate), read(privateKey));
    }

    /**
     * Creates a TLS Secret from PEM resources on the class path: {@code type}, {@code data["tls.crt"]} and
     * {@code data["tls.key"]}.
     *
     * @param owner a class in the package that contains the files
     * @param certificate the name of a PEM file with the certificate and its chain
     * @param privateKey the name of a PEM file with the private key
     * @throws IllegalArgumentException if a file is missing or is not PEM of that kind
     */
    public static Secret tls(String name, Class<?> owner, String certificate, String privateKey) {
        return tls(name, read(owner, certificate), read(owner, privateKey));
    }

    /**
     * Creates a TLS Secret from PEM: {@code type}, {@code data["tls.crt"]} and {@code data["tls.key"]}.
     *
     * @param certificate the certificate and its chain as PEM
     * @param privateKey the private key as PEM
     * @throws IllegalArgumentException if a text is not PEM of that kind
     */
    public static Secret tls(String name, String certificate, String privateKey) {
        requirePem(certificate, "CERTIFICATE");
        requirePem(privateKey, "PRIVATE KEY");
        return Secret.named(name)
                .type("kubernetes.io/tls")
                .data("tls.crt", certificate.getBytes(StandardCharsets.UTF_8))
                .data("tls.key", privateKey.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The PEM file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no resource \"" + file + "\" in the package of " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("The resource " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requirePem(String text, String content) {
        boolean begins =
                text.lines().anyMatch(line -> line.startsWith("-----BEGIN ") && line.endsWith(content + "-----"));
        boolean ends = text.lines().anyMatch(line -> line.startsWith("-----END ") && line.endsWith(content + "-----"));
        if (!begins || !ends) {
            throw new IllegalArgumentException("Expected PEM text with a " + content.toLowerCase(Locale.ROOT)
                    + ", between the lines \"-----BEGIN " + content + "-----\" and \"-----END " + content + "-----\"");
        }
    }
}
