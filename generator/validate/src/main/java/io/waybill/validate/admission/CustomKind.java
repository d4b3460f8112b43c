package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.rules.schemas.SchemaDefaulting;
import io.waybill.validate.rules.schemas.SchemaExpressionTypes;
import io.waybill.validate.rules.schemas.SchemaReader;
import io.waybill.validate.rules.schemas.ValueSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of custom resources, as its definition has it. The schema of a version is read once. */
final class CustomKind {

    private final Mapping spec;
    private final Map<String, Optional<ValueSchema>> schemas = new HashMap<>();

    private CustomKind(Mapping spec) {
        this.spec = spec;
    }

    static Optional<CustomKind> of(Mapping resource) {
        boolean isDefinition = Fields.textOrEmpty(resource, "kind").equals("CustomResourceDefinition")
                && Fields.textOrEmpty(resource, "apiVersion").startsWith("apiextensions.k8s.io/");
        return isDefinition ? Optional.of(new CustomKind(Fields.at(resource, "spec"))) : Optional.empty();
    }

    String group() {
        return Fields.textOrEmpty(spec, "group");
    }

    String kind() {
        return Fields.textOrEmpty(Fields.at(spec, "names"), "kind");
    }

    ResourceKind in(String version) {
        return new ResourceKind(
                group(),
                version,
                kind(),
                Fields.textOrEmpty(Fields.at(spec, "names"), "plural"),
                Answer.of(Fields.textOrEmpty(spec, "scope").equals("Namespaced")));
    }

    List<String> served() {
        return Fields.items(spec, "versions").stream()
                .filter(version -> Fields.isTrue(version, "served"))
                .map(version -> Fields.textOrEmpty(version, "name"))
                .toList();
    }

    /** Whether a resource looks the same in all versions, but for the name of the version. */
    boolean isSameInAllVersions() {
        String strategy = Fields.textOrEmpty(Fields.at(spec, "conversion"), "strategy");
        return strategy.isEmpty() || strategy.equals("None");
    }

    /** A resource with its defaults. */
    Mapping withDefaults(String version, Mapping resource) {
        return schema(version)
                .map(schema -> SchemaDefaulting.apply(schema, resource))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(resource);
    }

    /** What expressions can say of a resource. */
    Optional<ExpressionType> type(String version) {
        return schema(version).flatMap(schema -> SchemaExpressionTypes.of(schema, true));
    }

    Optional<ValueSchema> schema(String name) {
        return schemas.computeIfAbsent(name, this::read);
    }

    private Optional<ValueSchema> read(String name) {
        return Fields.items(spec, "versions").stream()
                .filter(version -> Fields.textOrEmpty(version, "name").equals(name))
                .flatMap(version -> Fields.mapping(version, "schema", "openAPIV3Schema").stream())
                .findFirst()
                .or(() -> Fields.mapping(spec, "validation", "openAPIV3Schema"))
                .map(SchemaReader::read);
    }
}
