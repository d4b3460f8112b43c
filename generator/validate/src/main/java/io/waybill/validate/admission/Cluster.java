package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import io.waybill.validate.expression.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a set of resources says of its cluster: its kinds, namespaces, and what policies look up. */
final class Cluster {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private final ServedApi api;
    private final Map<String, CustomKind> customKinds = new HashMap<>();
    private final Map<String, Mapping> namespaces = new HashMap<>();
    private final Map<String, List<Mapping>> byKind = new HashMap<>();
    private final IdentityHashMap<Mapping, Mapping> params = new IdentityHashMap<>();

    Cluster(ServedApi api, Iterable<Mapping> resources) {
        this.api = api;
        for (Mapping resource : resources) {
            String apiVersion = Fields.textOrEmpty(resource, "apiVersion");
            String kind = Fields.textOrEmpty(resource, "kind");
            byKind.computeIfAbsent(apiVersion + " " + kind, key -> new ArrayList<>())
                    .add(resource);
            CustomKind.of(resource).ifPresent(custom -> customKinds.put(custom.group() + "/" + custom.kind(), custom));
            if (apiVersion.equals("v1") && kind.equals("Namespace")) {
                namespaces.put(Fields.textOrEmpty(Fields.at(resource, "metadata"), "name"), resource);
            }
        }
    }

    ServedApi api() {
        return api;
    }

    /** The resources of a kind. */
    List<Mapping> ofKind(String apiVersion, String kind) {
        return byKind.getOrDefault(apiVersion + " " + kind, List.of());
    }

    /** A resource of the set with its defaults, as parameters are: many requests ask for the same one. */
    Mapping param(Mapping resource) {
        return params.computeIfAbsent(resource, new Requests(this)::object);
    }

    Optional<CustomKind> customKind(String group, String kind) {
        return Optional.ofNullable(customKinds.get(group + "/" + kind));
    }

    /** The kind of a resource, of which little is known where neither the API nor the set has it. */
    ResourceKind kindOf(String apiVersion, String kind) {
        return knownKind(apiVersion, kind)
                .orElseGet(() -> new ResourceKind(
                        ApiGroup.of(apiVersion), ApiGroup.version(apiVersion), kind, "", Answer.UNKNOWN));
    }

    /** The kind of a resource, where the API or the set has it. */
    Optional<ResourceKind> knownKind(String apiVersion, String kind) {
        return api.schema()
                .kind(apiVersion, kind)
                .map(Cluster::of)
                .or(() -> customKind(ApiGroup.of(apiVersion), kind)
                        .map(custom -> custom.in(ApiGroup.version(apiVersion))));
    }

    /** The kinds that a group, version and name in URLs stand for. */
    List<ResourceKind> named(String group, String version, String plural) {
        List<ResourceKind> found = new ArrayList<>();
        for (Kind kind : api.schema().kinds()) {
            if (kind.group().equals(group)
                    && kind.version().equals(version)
                    && kind.plural().equals(plural)) {
                found.add(of(kind));
            }
        }
        for (CustomKind custom : customKinds.values()) {
            ResourceKind kind = custom.in(version);
            if (kind.group().equals(group)
                    && kind.plural().equals(plural)
                    && custom.served().contains(version)) {
                found.add(kind);
            }
        }
        return found;
    }

    /** The same kind in other versions. */
    List<ResourceKind> equivalents(ResourceKind kind) {
        List<ResourceKind> found = new ArrayList<>();
        for (Kind other : api.schema().kinds()) {
            if (other.name().equals(kind.kind())
                    && other.plural().equals(kind.plural())
                    && (other.group().equals(kind.group())
                            || ApiGroup.isSuperseded(other.group())
                            || ApiGroup.isSuperseded(kind.group()))
                    && !other.apiVersion().equals(kind.apiVersion())) {
                found.add(of(other));
            }
        }
        customKind(kind.group(), kind.kind())
                .ifPresent(custom -> custom.served().stream()
                        .filter(version -> !version.equals(kind.version()))
                        .forEach(version -> found.add(kind.in(kind.group(), version))));
        return found;
    }

    private static ResourceKind of(Kind kind) {
        return new ResourceKind(kind.group(), kind.version(), kind.name(), kind.plural(), Answer.of(kind.namespaced()));
    }

    /** The labels of a namespace; of one that the set does not have, others may be there. */
    Labels labelsOf(String namespace) {
        Mapping known = namespaces.get(namespace);
        Map<String, String> labels = new HashMap<>();
        if (known != null) {
            labels.putAll(Fields.entries(Fields.at(known, "metadata", "labels")));
        }
        if (!namespace.isEmpty()) {
            labels.put(NAME_LABEL, namespace);
        }
        return new Labels(labels, known == null);
    }

    /** A namespace as expressions see it. */
    Mapping namespaceObject(String name) {
        Labels labels = labelsOf(name);
        Mapping tree = Mapping.sorted(labels.known(), Scalar::of);
        Mapping metadata = Mapping.empty()
                .with("name", Scalar.of(name))
                .with("labels", labels.isOpen() ? Unknown.open(tree) : tree)
                .with("uid", Unknown.VALUE)
                .with("resourceVersion", Unknown.VALUE)
                .with("creationTimestamp", Unknown.VALUE);
        Mapping known = namespaces.get(name);
        if (known == null) {
            metadata = metadata.with("annotations", Unknown.PERHAPS);
        } else if (Fields.at(known, "metadata").get("annotations") instanceof Mapping annotations) {
            metadata = metadata.with("annotations", annotations);
        }
        return Mapping.empty()
                .with("metadata", metadata)
                .with("spec", Mapping.empty().with("finalizers", Sequence.of(Scalar.of("kubernetes"))))
                .with("status", Mapping.empty().with("phase", Scalar.of("Active")));
    }
}
