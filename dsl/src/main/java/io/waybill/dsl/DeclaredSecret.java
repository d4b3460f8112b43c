package io.waybill.dsl;

import io.waybill.dsl.core.v1.EnvFromSource;
import io.waybill.dsl.core.v1.EnvVarSource;
import io.waybill.dsl.core.v1.SecretEnvSource;
import io.waybill.dsl.core.v1.SecretKeySelector;
import io.waybill.dsl.core.v1.SecretVolumeSource;
import io.waybill.dsl.core.v1.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secret whose name and keys are known here and whose values are not: it is created on the cluster by other means, so
 * it is never rendered; what makes it, such as an ExternalSecret, may be.
 */
public final class DeclaredSecret implements ManifestItem {

    private final String name;
    private final Optional<String> namespace;
    private final List<String> keys;
    private final Optional<Resource<?>> maker;

    private DeclaredSecret(String name, Optional<String> namespace, List<String> keys, Optional<Resource<?>> maker) {
        this.name = name;
        this.namespace = namespace;
        this.keys = keys;
        this.maker = maker;
    }

    /**
     * Declares a secret.
     *
     * @param name its name
     * @param keys the keys it has on the cluster
     */
    public static DeclaredSecret named(String name, List<String> keys) {
        return new DeclaredSecret(name, Optional.empty(), List.copyOf(keys), Optional.empty());
    }

    /**
     * Declares a secret whose values an entry of a store has, as properties named like its keys, and which the External
     * Secrets Operator makes: the ExternalSecret for it is rendered.
     *
     * @param name its name
     * @param entry the name of the entry, such as {@code production/db}
     * @param keys the keys that it gets
     * @throws IllegalArgumentException when there are no keys
     */
    public static DeclaredSecret external(String name, SecretStore store, String entry, List<String> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Name the keys that the Secret \"" + name + "\" gets from \"" + entry + "\"");
        }
        return madeBy(store.external(name, entry, keys), name, List.copyOf(keys));
    }

    /**
     * Declares the secret that a SealedSecret becomes, which is rendered as it is.
     *
     * @param file what kubeseal wrote
     * @throws IllegalArgumentException unless the file has exactly one SealedSecret
     */
    public static DeclaredSecret sealed(Path file) {
        return SealedFile.secret(Manifest.read(file), file.toString());
    }

    /**
     * As {@link #sealed(Path)}, of a file on the class path.
     *
     * @param owner a class in whose package the file lies
     */
    public static DeclaredSecret sealed(Class<?> owner, String file) {
        return SealedFile.secret(Manifest.read(owner, file), file);
    }

    static DeclaredSecret madeBy(Resource<?> maker, String name, List<String> keys) {
        return new DeclaredSecret(name, maker.namespace(), keys, Optional.of(maker));
    }

    /** This secret in a namespace, unless it has one. */
    public DeclaredSecret in(String newNamespace) {
        Optional<Resource<?>> placed = maker.map(resource -> resource.inNamespace(newNamespace));
        return namespace.isPresent() ? this : new DeclaredSecret(name, Optional.of(newNamespace), keys, placed);
    }

    /** What makes it and is rendered; empty where it is made elsewhere. */
    public Optional<Resource<?>> maker() {
        return maker;
    }

    /** Adds it to a manifest, and its maker as a resource by itself. */
    void addTo(List<Resource<?>> resources, List<DeclaredSecret> secrets) {
        maker.ifPresent(resources::add);
        secrets.add(maker.isEmpty() ? this : new DeclaredSecret(name, namespace, keys, Optional.empty()));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its namespace, once a manifest has put it into one. */
    public Optional<String> namespace() {
        return namespace;
    }

    /** The keys it has on the cluster. */
    public List<String> keys() {
        return keys;
    }

    /**
     * The value under a key as a source of an environment variable: {@code valueFrom.secretKeyRef}.
     *
     * @throws IllegalArgumentException when the key was not declared
     */
    public EnvVarSource key(String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("The secret \"" + name + "\" declares no key \"" + key + "\"; "
                    + NearMatches.question(key, keys).orElseGet(() -> "declared: " + keys));
        }
        return EnvVarSource.of().secretKeyRef(SecretKeySelector.of(key).name(name));
    }

    /** All keys as environment variables: {@code envFrom[].secretRef}. */
    public EnvFromSource envFrom() {
        return EnvFromSource.of().secretRef(SecretEnvSource.of().name(name));
    }

    /** All keys as files of a volume of this name. */
    public Volume volume(String volumeName) {
        return Volume.named(volumeName).secret(SecretVolumeSource.of().secretName(name));
    }

    /** What others expect of it: {@code Secret/name}, and {@code Secret/name#key} for each key. */
    Set<String> expected() {
        Set<String> all = new TreeSet<>();
        all.add("Secret/" + name);
        keys.forEach(key -> all.add("Secret/" + name + "#" + key));
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredSecret secret
                && name.equals(secret.name)
                && namespace.equals(secret.namespace)
                && keys.equals(secret.keys)
                && maker.equals(secret.maker);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Secret " + namespace.map(space -> space + "/").orElse("") + name + " with the keys " + keys;
    }
}
