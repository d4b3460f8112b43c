package io.waybill.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.Field;
import io.waybill.schema.ValueType.Primitive;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Makes the static factory of a type. It takes the required fields in the schema's order, a name first; past four of
 * them it is a chain of stages, each of which requires one field.
 */
final class FactoryWriter {

    /** With more than these the factory asks for one after the other. */
    static final int MOST_ARGUMENTS = 4;

    private final JavaTypes types;
    private final ClassName self;
    private final List<Field> required;
    private final Map<String, ClassName> enums;
    private final FieldNames names;

    /**
     * A writer for one type.
     *
     * @param enums the closed sets of values that fields take
     * @param names what the fields are called
     */
    FactoryWriter(
            JavaTypes types, ClassName self, List<Field> required, Map<String, ClassName> enums, FieldNames names) {
        this.names = names;
        this.enums = enums;
        this.types = types;
        this.self = self;
        this.required = required;
    }

    /**
     * Adds the factory.
     *
     * @param name the method
     * @param leading parameters before those of the required fields
     * @param start the code that makes the value without its required fields
     */
    void addTo(TypeSpec.Builder type, String name, List<ParameterSpec> leading, CodeBlock start) {
        if (leading.size() + required.size() > MOST_ARGUMENTS) {
            addStages(type, name, leading, start);
            return;
        }
        type.addMethod(factory(name, leading, start, this::parameter));
        if (required.stream().anyMatch(this::takesEnum)) {
            type.addMethod(factory(name, leading, start, this::enumParameter));
        }
    }

    private MethodSpec factory(
            String name, List<ParameterSpec> leading, CodeBlock start, Function<Field, ParameterSpec> parameter) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Docs.text(sentence()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameters(leading)
                .addParameters(required.stream().map(parameter).toList())
                .addStatement("return $L$L", start, chain())
                .build();
    }

    private boolean takesEnum(Field field) {
        return enums.containsKey(field.name()) && field.type() == Primitive.STRING;
    }

    private ParameterSpec enumParameter(Field field) {
        return takesEnum(field)
                ? ParameterSpec.builder(enums.get(field.name()), names.method(field))
                        .build()
                : parameter(field);
    }

    private String sentence() {
        if (required.isEmpty()) {
            return "A value with no further fields set.";
        }
        return "A value with what the API requires: "
                + required.stream()
                        .map(field -> "{@code " + Docs.escaped(field.name()) + "}")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private CodeBlock chain() {
        return required.stream()
                .map(field -> CodeBlock.of(".$N($N)", names.method(field), names.method(field)))
                .collect(CodeBlock.joining(""));
    }

    private ParameterSpec parameter(Field field) {
        return ParameterSpec.builder(types.java(field.type()), names.method(field))
                .build();
    }

    private void addStages(TypeSpec.Builder type, String name, List<ParameterSpec> leading, CodeBlock start) {
        CodeBlock lambdas = required.stream()
                .map(field -> CodeBlock.of("$N -> ", names.method(field)))
                .collect(CodeBlock.joining(""));
        type.addMethod(MethodSpec.methodBuilder(name)
                .addJavadoc(Docs.text("Starts a value; each stage sets one field that the API requires."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(stage(0))
                .addParameters(leading)
                .addStatement("return $L$L$L", lambdas, start, chain())
                .build());
        Set<String> stages = new HashSet<>(Set.of(self.simpleName()));
        for (int i = 0; i < required.size(); i++) {
            Field field = required.get(i);
            if (!stages.add(stage(i).simpleName())) {
                throw new IllegalArgumentException(
                        "Two classes in " + self + " would be named " + stage(i).simpleName());
            }
            type.addType(TypeSpec.interfaceBuilder(stage(i))
                    .addJavadoc(Docs.text("Requires {@code " + Docs.escaped(field.name()) + "}."))
                    .addAnnotation(
                            AnnotationSpec.builder(FunctionalInterface.class).build())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addMethod(MethodSpec.methodBuilder(names.method(field))
                            .addJavadoc(Docs.text("Sets {@code " + Docs.escaped(field.name()) + "}."))
                            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                            .addParameter(parameter(field))
                            .returns(stage(i + 1))
                            .build())
                    .build());
        }
    }

    private ClassName stage(int index) {
        return index == required.size() ? self : self.nestedClass(JavaNames.needs(names.method(required.get(index))));
    }
}
