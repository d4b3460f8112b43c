package io.waybill.lsp.facts;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Kind;
import io.waybill.schema.Lifecycle;
import io.waybill.schema.ServedApi;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds that a cluster serves: those of its Kubernetes version, and those of definitions. */
public final class Kinds {

    private final ServedApi api;
    private final List<Mapping> definitions;

    /**
     * The kinds of a cluster.
     *
     * @param definitions definitions of custom resources
     */
    public Kinds(ServedApi api, Collection<Mapping> definitions) {
        this.api = api;
        this.definitions = List.copyOf(definitions);
    }

    /** The place of a resource; empty for a kind that is not known. */
    public Optional<Place> resource(String apiVersion, String kind) {
        return api.schema()
                .kind(apiVersion, kind)
                .map(served -> place(served.typeName()))
                .or(() -> schema(apiVersion, kind)
                        .map(schema -> new CustomResourcePlace(place("core.v1.ConfigMap"), new SchemaPlace(schema))));
    }

    private Place place(String typeName) {
        return new ApiPlace(api, new ValueType.Reference(typeName), Optional.empty());
    }

    private Optional<Mapping> schema(String apiVersion, String kind) {
        return versions()
                .filter(version ->
                        version.kind().equals(kind) && version.apiVersion().equals(apiVersion))
                .flatMap(version -> version.schema().stream())
                .findFirst();
    }

    /** The kinds that an API version has; of all where it is empty. */
    public Set<String> names(String apiVersion) {
        Set<String> names = new LinkedHashSet<>();
        api.schema().kinds().stream()
                .filter(kind -> apiVersion.isEmpty() || kind.apiVersion().equals(apiVersion))
                .filter(kind -> api.schema()
                        .type(kind.typeName())
                        .filter(type -> type.field("metadata").isPresent())
                        .isPresent())
                .map(Kind::name)
                .forEach(names::add);
        versions()
                .filter(version -> apiVersion.isEmpty() || version.apiVersion().equals(apiVersion))
                .forEach(version -> names.add(version.kind()));
        return names;
    }

    /** The API versions that have a kind; all where it is empty. */
    public Set<String> apiVersions(String kind) {
        Set<String> found = new LinkedHashSet<>();
        api.schema().kinds().stream()
                .filter(served -> kind.isEmpty() || served.name().equals(kind))
                .map(Kind::apiVersion)
                .forEach(found::add);
        versions()
                .filter(version -> kind.isEmpty() || version.kind().equals(kind))
                .forEach(version -> found.add(version.apiVersion()));
        return found;
    }

    /** What is known of a kind: since and until when which API version has it, and what replaces it. */
    public List<String> notes(String apiVersion, String kind) {
        List<String> notes = new ArrayList<>();
        for (Span span : api.history().spansOf(apiVersion, kind)) {
            notes.add(
                    apiVersion + " " + kind + " is served by Kubernetes " + span.since() + " to " + span.until() + ".");
        }
        Lifecycle end = api.lifecycles().of(apiVersion, kind);
        end.deprecated().ifPresent(minor -> notes.add("Deprecated since " + minor + "."));
        end.removed().ifPresent(minor -> notes.add("Removed in " + minor + "."));
        end.replacement().ifPresent(use -> notes.add("Use " + use + "."));
        return notes;
    }

    private record Version(String apiVersion, String kind, Optional<Mapping> schema) {}

    private Stream<Version> versions() {
        return definitions.stream()
                .map(definition -> definition.mapping("spec").orElseGet(Mapping::empty))
                .flatMap(spec -> {
                    String group = spec.string("group").orElse("");
                    String kind = spec.mapping("names")
                            .flatMap(names -> names.string("kind"))
                            .orElse("");
                    List<Version> found = new ArrayList<>();
                    for (Node item :
                            spec.sequence("versions").map(list -> list.items()).orElse(List.of())) {
                        if (item instanceof Mapping version) {
                            found.add(new Version(
                                    group + "/" + version.string("name").orElse(""),
                                    kind,
                                    version.mapping("schema").flatMap(schema -> schema.mapping("openAPIV3Schema"))));
                        }
                    }
                    return found.stream();
                });
    }
}
