package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.waybill.schema.Field;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Makes the methods that read fields. */
final class ReaderWriter {

    private final JavaTypes types;
    private final FieldNames names;

    ReaderWriter(JavaTypes types, FieldNames names) {
        this.types = types;
        this.names = names;
    }

    /** The reader of a field at a position of the shape. */
    MethodSpec reader(Field field, int slot, boolean required) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(names.method(field)).addModifiers(Modifier.PUBLIC);
        String name = "{@code " + Docs.escaped(field.name()) + "}";
        if (field.type() instanceof ListOf list) {
            return method.addJavadoc(Docs.text("The items of " + name + "; empty if absent."))
                    .returns(types.java(list))
                    .addStatement("return list($L, $L)", slot, types.fromNode(list.element()))
                    .build();
        }
        if (field.type() instanceof MapOf map) {
            return method.addJavadoc(Docs.text("The entries of " + name + "; empty if absent."))
                    .returns(types.java(map))
                    .addStatement("return entries($L, $L)", slot, types.fromNode(map.value()))
                    .build();
        }
        CodeBlock read = types.fromNode(field.type());
        if (required) {
            return method.addJavadoc(Docs.text("The value of " + name + "."))
                    .returns(types.java(field.type()))
                    .addStatement("return required($L, $L)", slot, read)
                    .build();
        }
        return method.addJavadoc(Docs.text("The value of " + name + "; empty if absent."))
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), types.boxed(field.type())))
                .addStatement("return optional($L, $L)", slot, read)
                .build();
    }
}
