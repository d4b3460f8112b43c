package io.waybill.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ValueType.Reference;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Makes the class of a kind: its apiVersion and kind are fixed, it is made with a name, and the fields of its spec can
 * be set on the kind itself.
 */
final class KindWriter extends TypeWriter {

    /** What the base class of all resources has. */
    private static final Set<String> RESOURCE_METHODS = Set.of(
            "allowing",
            "annotation",
            "annotations",
            "apiVersion",
            "head",
            "isNamespaced",
            "kind",
            "label",
            "labels",
            "metadata",
            "name",
            "namespace");

    private static final List<String> HEAD = List.of("apiVersion", "kind", "metadata");

    private final Kind kind;
    private final Optional<ObjectType> spec;

    KindWriter(DslContext context, ObjectType type, Kind kind) {
        super(context, type, reserved(context, type));
        this.kind = kind;
        this.spec = type.field("spec")
                .filter(field -> field.type() instanceof Reference)
                .flatMap(field -> field.type().referencedType())
                .flatMap(context.schema()::type);
        requireHead();
    }

    private static Set<String> reserved(DslContext context, ObjectType type) {
        Set<String> reserved = new HashSet<>(RESOURCE_METHODS);
        if (context.definitions().containsKey(type.name())) {
            reserved.add("definition");
        }
        return reserved;
    }

    private void requireHead() {
        for (String field : HEAD) {
            if (type.field(field).isEmpty()) {
                throw new IllegalArgumentException("The type " + type.name() + " of the kind " + kind.name()
                        + " has no field \"" + field + "\", as every kind must");
            }
        }
    }

    @Override
    TypeName plainBase() {
        return ParameterizedTypeName.get(JavaTypes.RESOURCE, self);
    }

    /** A spec that has required fields cannot be left out either. */
    @Override
    boolean isRequired(Field field) {
        boolean specWithRequiredFields = field.name().equals("spec")
                && spec.filter(specType -> !specType.requiredFields().isEmpty()).isPresent();
        return !isFixed(field) && (field.required() || specWithRequiredFields);
    }

    @Override
    List<Setter> settersOf(Field field) {
        return isFixed(field) ? List.of() : super.settersOf(field);
    }

    @Override
    boolean isReadHere(Field field) {
        return !isFixed(field);
    }

    /** The base class of all resources has these. */
    private static boolean isFixed(Field field) {
        return HEAD.contains(field.name());
    }

    @Override
    void addFactory(TypeSpec.Builder builder) {
        DslFactory factory = factory();
        CodeBlock start = CodeBlock.of("$L.head($S, $S, name)", newValue(), kind.apiVersion(), kind.name());
        new FactoryWriter(context.types(), self, factory.fields(), enums, names)
                .addTo(
                        builder,
                        factory.method(),
                        List.of(ParameterSpec.builder(String.class, "name").build()),
                        start);
        builder.addMethod(MethodSpec.methodBuilder("isNamespaced")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", kind.namespaced())
                .build());
        DefinitionText definition = context.definitions().get(type.name());
        if (definition != null) {
            builder.addMethod(MethodSpec.methodBuilder("definition")
                    .addJavadoc(Docs.text("The definition {@code " + Docs.escaped(definition.name())
                            + "} that this class was generated from."))
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(DefinitionWriter.DEFINITION)
                    .addStatement("return $T.read()", self.peerClass(definition.className()))
                    .build());
        }
    }

    @Override
    DslFactory factory() {
        return new DslFactory(
                "named",
                List.of("metadata.name"),
                type.fields().stream().filter(this::isRequired).toList());
    }

    @Override
    void addFields(TypeSpec.Builder builder) {
        super.addFields(builder);
        spec.ifPresent(specType -> addSpecSetters(builder, specType));
    }

    private void addSpecSetters(TypeSpec.Builder builder, ObjectType specType) {
        Field specField = type.field("spec").orElseThrow();
        CodeBlock part = isRequired(specField)
                ? CodeBlock.of("spec()")
                : CodeBlock.of("spec().orElseGet($T::of)", context.types().className(specType.name()));
        specSetters().values().stream()
                .flatMap(List::stream)
                .forEach(setter -> builder.addMethod(setter.delegate(self, "spec", part, Modifier.PUBLIC)));
    }

    /** The setters of those fields of the spec that the kind itself also has. */
    Map<Field, List<Setter>> specSetters() {
        Set<String> taken = methodNames();
        Map<Field, List<Setter>> byField = new LinkedHashMap<>();
        spec.map(specType -> new TypeWriter(context, specType).settersByField())
                .orElse(Map.of())
                .forEach((field, some) -> byField.put(
                        field,
                        some.stream()
                                .filter(setter -> !taken.contains(setter.name()))
                                .toList()));
        return byField;
    }

    /** The names of the methods that are not those of the spec. */
    private Set<String> methodNames() {
        Set<String> names = new HashSet<>(RESOURCE_METHODS);
        fields.forEach(field -> settersOf(field).forEach(setter -> names.add(setter.name())));
        return names;
    }

    Optional<ObjectType> spec() {
        return spec;
    }

    Kind kind() {
        return kind;
    }
}
