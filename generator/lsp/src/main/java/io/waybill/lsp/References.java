package io.waybill.lsp;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.kubernetes.reference.ReferenceFields;
import io.waybill.lsp.text.Caret;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.lsp4j.Location;

/** Where the names in manifests lead. */
final class References {

    private final Workspace workspace;

    References(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The resources that the word at the caret names. */
    List<Location> of(Caret caret) {
        List<Location> found = new ArrayList<>();
        String name = caret.word().unquoted();
        Optional<String> kind = kind(caret);
        if (kind.isEmpty() || name.isEmpty()) {
            return List.of();
        }
        for (ManifestText text : workspace.all()) {
            text.resources().stream()
                    .filter(resource -> isCalled(
                            resource, kind.get(), name, caret.document().namespace()))
                    .forEach(resource -> location(text, resource).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<String> kind(Caret caret) {
        return ReferenceFields.kind(caret.path(), caret.key(), caret.siblings().getOrDefault("kind", ""));
    }

    private static boolean isCalled(Mapping resource, String kind, String name, String namespace) {
        ResourceId id = ResourceId.of(resource);
        return id.kind().equals(kind) && id.name().equals(name) && isNear(id, namespace);
    }

    /** A namespace may be left to the command that applies a file. */
    private static boolean isNear(ResourceId id, String namespace) {
        return namespace.isEmpty() || id.namespace().isEmpty() || id.namespace().equals(namespace);
    }

    private static Optional<Location> location(ManifestText text, Mapping resource) {
        Mapping metadata = resource.mapping("metadata").orElse(resource);
        Origin origin = metadata.get("name") == null ? resource.origin() : metadata.originOf("name");
        return Optional.ofNullable(origin).map(place -> new Location(text.uri(), Ranges.of(text.lines(), place)));
    }

    /** The names that could stand at the caret: those of resources of the kind that is meant there. */
    Set<String> names(Caret caret) {
        Set<String> names = new TreeSet<>();
        kind(caret)
                .ifPresent(kind -> all().stream()
                        .filter(id -> id.kind().equals(kind)
                                && isNear(id, caret.document().namespace()))
                        .map(ResourceId::name)
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add));
        return names;
    }

    private Collection<ResourceId> all() {
        return workspace.all().stream()
                .flatMap(text -> text.resources().stream())
                .map(ResourceId::of)
                .toList();
    }
}
