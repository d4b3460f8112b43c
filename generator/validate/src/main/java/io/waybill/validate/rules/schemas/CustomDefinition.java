package io.waybill.validate.rules.schemas;

import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a definition says of one kind of custom resources. The schema of a version is read once. */
public final class CustomDefinition {

    private static final String SCHEMA = "openAPIV3Schema";

    private final TypedObject spec;
    private final Map<String, Optional<ValueSchema>> schemas = new HashMap<>();
    private final Map<String, Boolean> withRules = new HashMap<>();

    /**
     * The definition of a kind.
     *
     * @param spec the specification of the definition
     */
    public CustomDefinition(TypedObject spec) {
        this.spec = spec;
    }

    /** The definition in a resource; nothing where it is something else. */
    static Optional<CustomDefinition> of(TypedObject resource) {
        return resource.typeName().endsWith(".CustomResourceDefinition")
                ? resource.object("spec").map(CustomDefinition::new)
                : Optional.empty();
    }

    /** Group and kind, as {@code example.com/Widget}. */
    String name() {
        return name(
                spec.text("group"),
                spec.object("names").map(names -> names.text("kind")).orElse(""));
    }

    static String name(String group, String kind) {
        return group + "/" + kind;
    }

    private boolean isStable() {
        return spec.typeName().contains(".v1.");
    }

    /** The versions that the API server answers for. */
    List<String> served() {
        List<TypedObject> versions = spec.objects("versions");
        if (versions.isEmpty() && spec.hasSome("version")) {
            return List.of(spec.text("version"));
        }
        return versions.stream()
                .filter(version -> version.isTrue("served"))
                .map(version -> version.text("name"))
                .toList();
    }

    /** The schema of a version, which may be that of all versions. */
    Optional<ValueSchema> schema(String name) {
        return schemas.computeIfAbsent(name, this::read);
    }

    /** Whether the schema of a version has rules in CEL. */
    boolean hasRules(String name) {
        return withRules.computeIfAbsent(
                name, unused -> schema(name).filter(ValueSchema::hasRules).isPresent());
    }

    private Optional<ValueSchema> read(String name) {
        return version(name)
                .flatMap(version -> version.object("schema"))
                .or(() -> spec.object("validation"))
                .flatMap(holder -> holder.object(SCHEMA))
                .map(object -> SchemaReader.read(object.mapping(), object.api().minor()));
    }

    /** Whether the status of a version is written on its own, and dropped from what is created. */
    boolean hasStatus(String name) {
        return subresources(name)
                .filter(subresources -> subresources.has("status"))
                .isPresent();
    }

    /** Where the numbers of replicas of a version are. */
    Optional<TypedObject> scale(String name) {
        return subresources(name).flatMap(subresources -> subresources.object("scale"));
    }

    private Optional<TypedObject> subresources(String name) {
        return version(name).flatMap(version -> version.object("subresources")).or(() -> spec.object("subresources"));
    }

    /** Whether fields are dropped that the schema does not have. */
    public boolean prunes() {
        return isStable() || spec.has("preserveUnknownFields") && !spec.isTrue("preserveUnknownFields");
    }

    private Optional<TypedObject> version(String name) {
        return spec.objects("versions").stream()
                .filter(version -> version.text("name").equals(name))
                .findFirst();
    }
}
