package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.waybill.schema.Field;
import io.waybill.schema.FieldOrder;
import io.waybill.schema.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of a type that is not a kind. */
class TypeWriter {

    private static final String OTHER_FIELD = "field";

    private static final TypeName CARRIED = ParameterizedTypeName.get(
            ClassName.get(List.class),
            ParameterizedTypeName.get(JavaTypes.TYPED_VALUE, WildcardTypeName.subtypeOf(Object.class)));

    final DslContext context;
    final ObjectType type;
    final ClassName self;
    final List<Field> fields;
    final Map<String, ClassName> enums;
    final FieldNames names;
    final SetterWriter setters;

    TypeWriter(DslContext context, ObjectType type) {
        this(context, type, Set.of());
    }

    /**
     * A writer for one type.
     *
     * @param reserved methods that its base class has already
     */
    TypeWriter(DslContext context, ObjectType type, Set<String> reserved) {
        this.context = context;
        this.type = type;
        this.self = context.types().className(type.name());
        this.fields = FieldOrder.sorted(type.fields());
        this.enums = context.enumsOf(type.name());
        this.names = new FieldNames(fields, reserved(type, reserved));
        this.setters = new SetterWriter(context.types(), enums, names, new ItemKeys(context, type.name()));
    }

    private static Set<String> reserved(ObjectType type, Set<String> methods) {
        Set<String> reserved = new HashSet<>(methods);
        if (type.isOpen()) {
            reserved.add(OTHER_FIELD);
        }
        return reserved;
    }

    /** The class. */
    final TypeSpec write() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(self)
                .addJavadoc(Docs.describe(
                        context.descriptions().ofType(type.name()), "The API type {@code " + type.name() + "}."))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(
                        context.handwrittenBase(self).map(TypeName.class::cast).orElseGet(this::plainBase))
                .addField(shapeField())
                .addMethod(constructor())
                .addMethod(from());
        addFactory(builder);
        addFields(builder);
        builder.addMethod(shape()).addMethod(view());
        return builder.build();
    }

    /** The library's base class, where no handwritten one adds to it. */
    TypeName plainBase() {
        return ParameterizedTypeName.get(JavaTypes.TYPED_VALUE, self);
    }

    void addFactory(TypeSpec.Builder builder) {
        DslFactory factory = factory();
        new FactoryWriter(context.types(), self, factory.fields(), enums, names)
                .addTo(builder, factory.method(), List.of(), newValue());
    }

    void addFields(TypeSpec.Builder builder) {
        ReaderWriter readers = new ReaderWriter(context.types(), names);
        settersByField().forEach((field, some) -> {
            some.forEach(setter -> builder.addMethod(setter.method(self)));
            if (isReadHere(field)) {
                builder.addMethod(readers.reader(field, slot(field), isRequired(field)));
            }
        });
        if (type.isOpen()) {
            builder.addMethod(otherField());
        }
    }

    private MethodSpec otherField() {
        return MethodSpec.methodBuilder(OTHER_FIELD)
                .addJavadoc(Docs.text("Sets a field that the API allows but does not name."))
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(String.class, "name")
                .addParameter(JavaTypes.NODE, "value")
                .addStatement("return from(tree().with(name, value))")
                .build();
    }

    /** The setters of each field, in the order of the fields, without those that clash with an earlier one. */
    final Map<Field, List<Setter>> settersByField() {
        Set<String> signatures = new HashSet<>();
        Map<Field, List<Setter>> byField = new LinkedHashMap<>();
        for (Field field : fields) {
            byField.put(
                    field,
                    settersOf(field).stream()
                            .filter(setter -> signatures.add(setter.signature()))
                            .toList());
        }
        return byField;
    }

    /** The factory, and the fields that it takes, in order. */
    DslFactory factory() {
        List<Field> required = nameFirst(type.requiredFields());
        boolean named = !required.isEmpty() && required.get(0).name().equals("name");
        return new DslFactory(named ? "named" : "of", List.of(), required);
    }

    List<Setter> settersOf(Field field) {
        return setters.setters(field, slot(field), context.descriptions().ofField(type.name(), field.name()));
    }

    boolean isReadHere(Field field) {
        return true;
    }

    boolean isRequired(Field field) {
        return field.required();
    }

    final int slot(Field field) {
        return fields.indexOf(field);
    }

    final CodeBlock newValue() {
        return CodeBlock.of("new $T($T.ofShape(SHAPE), $T.of())", self, JavaTypes.MAPPING, List.class);
    }

    static List<Field> nameFirst(List<Field> required) {
        List<Field> sorted = new ArrayList<>(required);
        sorted.sort((a, b) -> Boolean.compare(b.name().equals("name"), a.name().equals("name")));
        return sorted;
    }

    private FieldSpec shapeField() {
        CodeBlock keys =
                fields.stream().map(field -> CodeBlock.of("$S", field.name())).collect(CodeBlock.joining(", "));
        return FieldSpec.builder(JavaTypes.SHAPE, "SHAPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", JavaTypes.SHAPE, keys)
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ParameterSpec.builder(JavaTypes.MAPPING, "tree").build())
                .addParameter(ParameterSpec.builder(CARRIED, "carried").build())
                .addStatement("super(tree, carried)")
                .build();
    }

    private MethodSpec from() {
        return MethodSpec.methodBuilder("from")
                .addJavadoc(Docs.text("Returns a view of an existing mapping."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(JavaTypes.MAPPING, "tree")
                .addStatement("return new $T(tree, $T.of())", self, List.class)
                .build();
    }

    private static MethodSpec shape() {
        return MethodSpec.methodBuilder("shape")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(JavaTypes.SHAPE)
                .addStatement("return SHAPE")
                .build();
    }

    private MethodSpec view() {
        return MethodSpec.methodBuilder("view")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(self)
                .addParameter(JavaTypes.MAPPING, "newTree")
                .addParameter(CARRIED, "newCarried")
                .addStatement("return new $T(newTree, newCarried)", self)
                .build();
    }
}
