package io.waybill.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the one resource of a manifest that has a kind and a name. */
final class ResourceSearch {

    private final Manifest manifest;

    ResourceSearch(Manifest manifest) {
        this.manifest = manifest;
    }

    <T extends Resource<T>> ManifestResource<T> find(Class<T> kind, String name, Optional<String> namespace) {
        List<ManifestResource<T>> found = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        List<Resource<?>> resources = manifest.resources();
        for (int i = 0; i < resources.size(); i++) {
            Resource<?> resource = resources.get(i);
            boolean isThere = namespace.isEmpty() || resource.namespace().equals(namespace);
            if (kind.isInstance(resource) && isThere) {
                others.add(resource.name());
                if (resource.name().equals(name)) {
                    found.add(new ManifestResource<>(manifest, i, kind.cast(resource)));
                }
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        String wanted = kind.getSimpleName() + " \"" + name + "\""
                + namespace.map(where -> " in the namespace \"" + where + "\"").orElse("");
        throw new IllegalArgumentException(
                found.isEmpty() ? missing(kind, wanted, name, others) : several(wanted, found));
    }

    private String missing(Class<?> kind, String wanted, String name, Set<String> others) {
        String there = others.isEmpty()
                ? "it has no " + kind.getSimpleName()
                : NearMatches.question(name, others).orElseGet(() -> "there are: " + String.join(", ", others));
        List<String> otherKinds = manifest.resources().stream()
                .filter(resource -> resource.name().equals(name))
                .map(resource -> resource.apiVersion() + " " + resource.kind())
                .toList();
        return "The manifest has no " + wanted + "; " + there
                + (otherKinds.isEmpty() ? "" : " (of that name it has: " + String.join(", ", otherKinds) + ")");
    }

    private static String several(String wanted, List<? extends ManifestResource<?>> found) {
        List<String> namespaces = found.stream()
                .map(resource -> resource.get().namespace().orElse("none"))
                .toList();
        return "The manifest has " + found.size() + " of " + wanted + ", in the namespaces: "
                + String.join(", ", namespaces) + "; name the one, with resource(kind, namespace, name)";
    }
}
