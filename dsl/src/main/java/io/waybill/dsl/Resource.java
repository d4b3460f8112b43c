package io.waybill.dsl;

import io.waybill.dsl.meta.v1.ObjectMeta;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a Kubernetes API: what all kinds have in common.
 *
 * @param <T> the kind itself
 */
public abstract non-sealed class Resource<T extends Resource<T>> extends TypedValue<T> implements ManifestItem {

    /** Where every kind has these fields. */
    private static final int API_VERSION = 0;

    private static final int KIND = 1;
    private static final int METADATA = 2;

    /** A view of a mapping that carries these values. */
    protected Resource(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * A view of a mapping that was read elsewhere: the type of its kind, where the typed API has that apiVersion and kind,
     * else an {@link UntypedResource}, which lives in a namespace when it names one.
     */
    public static Resource<?> from(Mapping tree) {
        Resource<?> typed = Kinds.view(
                tree.string("apiVersion").orElse(""), tree.string("kind").orElse(""), tree);
        return typed != null ? typed : UntypedResource.from(tree, namesNamespace(tree));
    }

    private static boolean namesNamespace(Mapping tree) {
        return tree.mapping("metadata")
                .flatMap(metadata -> metadata.string("namespace"))
                .isPresent();
    }

    /** This value with what every object begins with. */
    protected final T head(String apiVersion, String kind, String name) {
        return with(API_VERSION, Scalar.of(apiVersion))
                .with(KIND, Scalar.of(kind))
                .metadata(ObjectMeta.of().name(name));
    }

    /** Whether objects of this kind live in a namespace. */
    public abstract boolean isNamespaced();

    /** Group and version: the field {@code apiVersion}. */
    public final String apiVersion() {
        return required(API_VERSION, Read::string);
    }

    /** The group in {@code apiVersion}; empty for the core group. */
    public final String apiGroup() {
        String version = apiVersion();
        return version.substring(0, Math.max(0, version.indexOf('/')));
    }

    /** The field {@code kind}. */
    public final String kind() {
        return required(KIND, Read::string);
    }

    /** The object's metadata; without fields where it is absent. */
    public final ObjectMeta metadata() {
        return optional(METADATA, node -> ObjectMeta.from(Read.mapping(node))).orElseGet(ObjectMeta::of);
    }

    /** Sets {@code metadata}. */
    public final T metadata(ObjectMeta metadata) {
        return with(METADATA, metadata);
    }

    /** The field {@code metadata.name}. */
    public final String name() {
        return metadata().name().orElse("");
    }

    /** The field {@code metadata.namespace}; empty where it is absent. */
    public final Optional<String> namespace() {
        return metadata().namespace();
    }

    /** Sets {@code metadata.namespace}. */
    public final T namespace(String namespace) {
        return metadata(metadata().namespace(namespace));
    }

    /** This resource with other fields. */
    final T withTree(Mapping tree) {
        return view(tree, List.copyOf(programs()));
    }

    /** This resource as part of a manifest in a namespace: there, unless it names another or lives in none. */
    protected T inNamespace(String namespace) {
        return isNamespaced() && namespace().isEmpty() ? namespace(namespace) : self();
    }

    /**
     * Keeps the programs of containers, and refuses what else a part carries and no field of this kind can hold.
     *
     * @throws IllegalArgumentException for anything else: a claim is mounted by a pod that is not of a StatefulSet
     */
    @Override
    protected T adopt(List<TypedValue<?>> values) {
        List<TypedValue<?>> others =
                values.stream().filter(value -> !(value instanceof Application)).toList();
        if (others.isEmpty()) {
            return super.adopt(values);
        }
        throw new IllegalArgumentException("The " + kind() + " \"" + name()
                + "\" cannot have claims of its own, which only a StatefulSet makes for each of its pods; mount"
                + " Volume.persistentVolumeClaim(...) or Volume.ephemeral(...) instead of:\n" + others.get(0));
    }

    /**
     * The programs that its containers run, as {@code --application} accepts it: {@code Deployment/web:app=target/app.jar}.
     */
    public final List<String> applications() {
        return programs().stream()
                .map(program -> kind() + "/" + name() + ":" + program.container() + "=" + program.classPath())
                .toList();
    }

    final List<Application> programs() {
        return carried(Application.class);
    }

    /** Puts an entry into {@code metadata.labels}, in place of one that has the same key. */
    public final T label(String key, String value) {
        return metadata(metadata().label(key, value));
    }

    /** Sets {@code metadata.labels}. */
    public final T labels(Map<String, String> labels) {
        return metadata(metadata().labels(labels));
    }

    /** The entries of {@code metadata.labels}. */
    public final Map<String, String> labels() {
        return metadata().labels();
    }

    /** Puts an entry into {@code metadata.annotations}, in place of one that has the same key. */
    public final T annotation(String key, String value) {
        return metadata(metadata().annotation(key, value));
    }

    /**
     * This resource, in which a rule of validation may be broken: puts the annotation
     * {@code waybill.io/allow-<rule>} into {@code metadata.annotations}.
     *
     * @param rule the id of the rule, such as {@code collision}
     * @param reason why; must not be blank
     * @throws IllegalArgumentException when the reason is blank
     */
    public final T allowing(String rule, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Give a reason for allowing rule \"" + rule + "\"");
        }
        return annotation("waybill.io/allow-" + rule, reason);
    }

    /** Sets {@code metadata.annotations}. */
    public final T annotations(Map<String, String> annotations) {
        return metadata(metadata().annotations(annotations));
    }

    /** The entries of {@code metadata.annotations}. */
    public final Map<String, String> annotations() {
        return metadata().annotations();
    }
}
