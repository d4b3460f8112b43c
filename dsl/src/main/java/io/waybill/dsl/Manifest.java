package io.waybill.dsl;

import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ordered set of resources that belong together. */
public final class Manifest implements ResourcesByKind {

    private final List<Resource<?>> resources;
    private final List<DeclaredSecret> declaredSecrets;
    private final Map<String, String> preferences;
    private final Set<String> expected;
    private final @Nullable Origin origin;

    private Manifest(
            List<Resource<?>> resources,
            List<DeclaredSecret> declaredSecrets,
            Map<String, String> preferences,
            Set<String> expected,
            @Nullable Origin origin) {
        this.origin = origin;
        this.resources = List.copyOf(resources);
        this.declaredSecrets = List.copyOf(declaredSecrets);
        this.preferences = Map.copyOf(preferences);
        this.expected = Collections.unmodifiableSet(new TreeSet<>(expected));
    }

    /** A manifest of these items. */
    public static Manifest of(ManifestItem... items) {
        return of(Arrays.asList(items));
    }

    /** A manifest of these items. */
    public static Manifest of(Collection<? extends ManifestItem> items) {
        return new Manifest(List.of(), List.of(), Map.of(), Set.of(), null).and(items, null);
    }

    /**
     * A manifest of a namespace and of items that live in it: the namespace comes first, and namespaced items that name
     * none are put into it.
     */
    public static Manifest in(Namespace namespace, ManifestItem... items) {
        return in(namespace, Arrays.asList(items));
    }

    /** As {@link #in(Namespace, ManifestItem...)}. */
    public static Manifest in(Namespace namespace, Collection<? extends ManifestItem> items) {
        return of(namespace).and(items, namespace.name());
    }

    /**
     * A manifest of items that live in a namespace which is made elsewhere: namespaced items that name none are put into
     * it.
     */
    public static Manifest in(String namespace, ManifestItem... items) {
        return in(namespace, Arrays.asList(items));
    }

    /** As {@link #in(String, ManifestItem...)}. */
    public static Manifest in(String namespace, Collection<? extends ManifestItem> items) {
        return of().and(items, namespace);
    }

    /**
     * The resources of YAML or JSON that exists already, as typed values where the typed API has their kind.
     *
     * <p>Resources of an older API version are read as the newest one; what no conversion is known for, and custom
     * resources, become {@link UntypedResource}. Lists are taken apart.
     *
     * @param path a file, or a folder whose {@code .yaml}, {@code .yml} and {@code .json} files are read, with those of the
     *     folders below it, in the order of their paths; relative to where the program was started
     * @throws IllegalArgumentException if it cannot be read or contains something that is not a resource; the message lists
     *     all problems with their lines
     * @throws IllegalStateException when nothing on the class path reads YAML, as {@code waybill-pipeline} does
     */
    public static Manifest read(Path path) {
        return ManifestReading.read(path);
    }

    /**
     * As {@link #read(Path)}, from a file that is compiled into a program.
     *
     * @param owner a class in whose package the file lies
     * @param file its name, such as {@code ingress-nginx.yaml}; with a {@code /} first, the path from the root of the class
     *     path
     * @throws IllegalArgumentException if there is no such file, and as for {@link #read(Path)}
     * @throws IllegalStateException as {@link #read(Path)}
     */
    public static Manifest read(Class<?> owner, String file) {
        return ManifestReading.read(owner, file);
    }

    /**
     * As {@link #read(Path)}, from a string.
     *
     * @param yaml YAML or JSON, of one or more documents
     * @throws IllegalArgumentException as for {@link #read(Path)}
     * @throws IllegalStateException as {@link #read(Path)}
     */
    public static Manifest parse(String yaml) {
        return ManifestReading.parse(yaml);
    }

    /** This manifest with more items behind its own. */
    public Manifest with(ManifestItem... items) {
        return with(Arrays.asList(items));
    }

    /** This manifest with more items behind its own. */
    public Manifest with(Collection<? extends ManifestItem> items) {
        return and(items, null);
    }

    /**
     * This manifest, in which a target that only serves older API versions of some resources gets them in this one.
     * Without it, or on a target that does not serve them so, they have the most stable version that it serves.
     *
     * @param apiVersion such as {@code extensions/v1beta1}, for an Ingress on a cluster of 1.16
     * @param some resources of this manifest; one that names no namespace is found in whichever this manifest has put it
     * @throws IllegalArgumentException when one is not in this manifest
     */
    public Manifest preferring(String apiVersion, Resource<?>... some) {
        Map<String, String> all = new HashMap<>(preferences);
        ResourceKeys.all(resources, some).forEach(key -> all.put(key, apiVersion));
        return new Manifest(resources, declaredSecrets, all, expected, origin);
    }

    /** The API version that was preferred for a resource. */
    public Optional<String> preferredApiVersion(Resource<?> resource) {
        return preferences.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(preferences.get(ResourceKeys.of(resource)));
    }

    /**
     * This manifest, whose resources may name others that the cluster has already; without it, a name that leads to none
     * of its own resources is a warning.
     *
     * @param kind such as {@code IngressClass}
     * @param names the names of resources of that kind
     */
    public Manifest expects(String kind, String... names) {
        Set<String> all = new TreeSet<>(expected);
        for (String name : names) {
            all.add(kind + "/" + name);
        }
        return new Manifest(resources, declaredSecrets, preferences, all, origin);
    }

    /**
     * What the cluster has already, as {@code kind/name}: declared secrets, and what {@link #expects} named. Keys of secrets
     * are there as {@code Secret/name#key}.
     */
    public Set<String> expected() {
        Set<String> all = new TreeSet<>(expected);
        declaredSecrets.forEach(secret -> all.addAll(secret.expected()));
        return all;
    }

    /** Which containers run which programs, as {@code --application} accepts it. */
    public List<String> applications() {
        return resources.stream()
                .flatMap(resource -> resource.applications().stream())
                .toList();
    }

    /** This manifest with each resource changed. */
    public Manifest map(Function<Resource<?>, Resource<?>> change) {
        return resources(resources.stream().<Resource<?>>map(change).toList());
    }

    /** This manifest with other resources; what it declares, prefers and expects stays. */
    public Manifest resources(List<Resource<?>> others) {
        return new Manifest(others, declaredSecrets, preferences, expected, origin);
    }

    @Override
    public <T extends Resource<T>> ManifestResource<T> resource(Class<T> kind, String name) {
        return new ResourceSearch(this).find(kind, name, Optional.empty());
    }

    @Override
    public <T extends Resource<T>> ManifestResource<T> resource(Class<T> kind, String namespace, String name) {
        return new ResourceSearch(this).find(kind, name, Optional.of(namespace));
    }

    private Manifest and(Collection<? extends ManifestItem> items, @Nullable String namespace) {
        List<Resource<?>> allResources = new ArrayList<>(resources);
        List<DeclaredSecret> allSecrets = new ArrayList<>(declaredSecrets);
        for (ManifestItem item : items) {
            if (item instanceof Resource<?> resource) {
                allResources.add(namespace == null ? resource : resource.inNamespace(namespace));
            } else if (item instanceof DeclaredSecret secret) {
                (namespace == null ? secret : secret.in(namespace)).addTo(allResources, allSecrets);
            }
        }
        return new Manifest(
                allResources, allSecrets, preferences, expected, Mapping.empty().origin());
    }

    /** The resources, in the order of rendering. */
    public List<Resource<?>> resources() {
        return resources;
    }

    /** The secrets that are not rendered, since the cluster must already have them. */
    public List<DeclaredSecret> declaredSecrets() {
        return declaredSecrets;
    }

    /** The Java line that made this manifest, while tracing. */
    public @Nullable Origin origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Manifest manifest
                && resources.equals(manifest.resources)
                && declaredSecrets.equals(manifest.declaredSecrets)
                && preferences.equals(manifest.preferences)
                && expected().equals(manifest.expected());
    }

    @Override
    public int hashCode() {
        return resources.hashCode();
    }

    @Override
    public String toString() {
        return resources.stream().map(String::valueOf).collect(Collectors.joining("---\n"));
    }
}
