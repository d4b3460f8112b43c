package io.waybill.blueprint;

import io.waybill.blueprint.idiom.Idioms;
import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.source.Method.Local;
import io.waybill.blueprint.value.NodeWriter;
import io.waybill.blueprint.value.Scope;
import io.waybill.blueprint.value.Trees;
import io.waybill.blueprint.value.UntypedValue;
import io.waybill.blueprint.value.ValueWriter;
import io.waybill.codegen.DslCatalog;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes one resource: typed where the DSL has its kind, else as an {@code UntypedResource}. */
final class ResourceWriter {

    static final String UNTYPED = "io.waybill.dsl.UntypedResource";

    private final DslCatalog catalog;
    private final ValueWriter writer;

    ResourceWriter(DslCatalog catalog) {
        this.catalog = catalog;
        this.writer = new ValueWriter(catalog, Idioms.all()::of);
    }

    /**
     * A resource as code.
     *
     * @param code its value
     * @param locals the variables that this uses
     * @param untyped what has no type
     */
    record Resource(Code code, List<Local> locals, List<UntypedValue> untyped) {}

    /** The kind that the DSL has for a resource. */
    Optional<Kind> kind(Mapping tree) {
        return catalog.schema().kind(Versions.apiVersion(tree), Versions.kind(tree));
    }

    /** The qualified name of the class that a resource has in Java. */
    String className(Mapping tree, boolean isTyped) {
        return kind(tree)
                .filter(kind -> isTyped)
                .map(kind -> writer.type(kind.typeName()).className())
                .orElse(UNTYPED);
    }

    Resource write(Mapping tree, boolean isTyped, Scope scope) {
        Optional<Kind> kind = kind(tree).filter(found -> isTyped);
        if (kind.isPresent()) {
            Code code = writer.value(kind.get().typeName(), tree, FieldPath.root(), scope);
            return new Resource(code, scope.locals(), scope.untyped());
        }
        scope.untyped(
                tree,
                "kind",
                tree,
                "",
                "is of a kind that the typed API does not have: " + Versions.apiVersion(tree) + " "
                        + Versions.kind(tree));
        return new Resource(untyped(tree, scope), List.of(), scope.untyped());
    }

    private Code untyped(Mapping tree, Scope scope) {
        Optional<Mapping> metadata = Trees.mapping(tree, "metadata");
        Optional<String> name = metadata.flatMap(found -> Trees.text(found, "name"));
        boolean namespaced =
                metadata.flatMap(found -> Trees.get(found, "namespace")).isPresent();
        List<Code> arguments = List.of(
                Literals.text(Versions.apiVersion(tree)),
                Literals.text(Versions.kind(tree)),
                Literals.text(name.orElse("")),
                Literals.truth(namespaced));
        Code code = Code.call(UNTYPED, "named", arguments, UNTYPED);
        List<String> open = new ArrayList<>(tree.keys());
        open.removeAll(List.of("apiVersion", "kind"));
        if (name.isPresent() && isShort(metadata.orElseThrow())) {
            code = metadata(code, metadata.orElseThrow(), scope);
            open.remove("metadata");
        }
        for (String field : open) {
            code = code.then(
                    "field",
                    List.of(Literals.text(field), NodeWriter.write(Objects.requireNonNull(tree.get(field)))),
                    UNTYPED);
        }
        return code;
    }

    private static boolean isShort(Mapping metadata) {
        return metadata.keys().stream().allMatch(List.of("name", "namespace", "labels", "annotations")::contains)
                && (metadata.get("namespace") == null
                        || Trees.text(metadata, "namespace").isPresent())
                && List.of("labels", "annotations").stream()
                        .allMatch(key -> metadata.get(key) == null
                                || !Trees.textMap(metadata, key).isEmpty());
    }

    private static Code metadata(Code start, Mapping metadata, Scope scope) {
        Code code = start;
        Optional<String> namespace = Trees.text(metadata, "namespace");
        if (namespace.isPresent() && !scope.implies(FieldPath.root(), namespace.get())) {
            code = code.then("namespace", List.of(Literals.text(namespace.get())), UNTYPED);
        }
        for (var label : Trees.textMap(metadata, "labels").entrySet()) {
            code = code.then("label", List.of(Literals.text(label.getKey()), Literals.text(label.getValue())), UNTYPED);
        }
        for (var annotation : Trees.textMap(metadata, "annotations").entrySet()) {
            code = code.then(
                    "annotation",
                    List.of(Literals.text(annotation.getKey()), Literals.text(annotation.getValue())),
                    UNTYPED);
        }
        return code;
    }
}
