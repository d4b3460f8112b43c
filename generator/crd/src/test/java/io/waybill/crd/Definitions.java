package io.waybill.crd;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions for tests. */
final class Definitions {

    private Definitions() {}

    static List<Mapping> in(Path file) throws UnreadableException {
        List<Mapping> definitions = new ArrayList<>();
        ManifestReader.read(file, file.getFileName().toString(), document -> {
            if (!document.problems().isEmpty()) {
                throw new IllegalArgumentException(document.problems().toString());
            }
            document.root().filter(TypedDefinitions::isDefinition).ifPresent(root -> definitions.add((Mapping) root));
        });
        return definitions;
    }

    static Mapping parse(String yaml) {
        List<Mapping> definitions = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> definitions.add((Mapping) document.root().orElseThrow()));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return definitions.get(0);
    }

    /** The definition of a namespaced Widget of example.com/v1 with a schema. */
    static Mapping widget(String schema) {
        return parse("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: widgets.example.com
                spec:
                  group: example.com
                  names: {kind: Widget, plural: widgets}
                  scope: Namespaced
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                """ + schema.indent(8));
    }

    /** What is written for definitions, in {@code com.example}. */
    static TypedDefinitions typed(Mapping... definitions) {
        return TypedDefinitions.of(List.of(definitions), JavaPackages.of(List.of("com.example")));
    }

    static Optional<String> source(TypedDefinitions typed, String path) {
        return Optional.ofNullable(typed.sources().get("com/example/" + path));
    }
}
