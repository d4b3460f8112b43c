package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.waybill.schema.Field;
import io.waybill.schema.ObjectType;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes an interface with the setters of a type, for values that contain it at some depth: {@code PodSpecFields} for
 * all that have a pod.
 */
final class FieldsInterfaceWriter {

    private final DslContext context;
    private final ObjectType type;

    FieldsInterfaceWriter(DslContext context, ObjectType type) {
        this.context = context;
        this.type = type;
    }

    ClassName name() {
        ClassName part = context.types().className(type.name());
        return part.peerClass(part.simpleName() + "Fields");
    }

    TypeSpec write() {
        ClassName part = context.types().className(type.name());
        String method = Character.toLowerCase(type.simpleName().charAt(0))
                + type.simpleName().substring(1);
        TypeVariableName self = TypeVariableName.get("T");
        TypeSpec.Builder builder = TypeSpec.interfaceBuilder(name())
                .addJavadoc(Docs.text("The fields of {@link " + type.simpleName()
                        + "}, for a value that contains one at some depth."))
                .addJavadoc("\n@param <T> the value that contains it\n")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(self)
                .addMethod(MethodSpec.methodBuilder(method)
                        .addJavadoc(Docs.text("The part that these fields belong to."))
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(part)
                        .build())
                .addMethod(MethodSpec.methodBuilder(method)
                        .addJavadoc(Docs.text("This value with another part."))
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addParameter(part, method)
                        .returns(self)
                        .build());
        TypeWriter writer = new TypeWriter(context, type);
        Set<String> signatures = new HashSet<>();
        for (Field field : writer.fields) {
            for (Setter setter : writer.settersOf(field)) {
                if (signatures.add(setter.signature())) {
                    builder.addMethod(setter.delegate(
                            self, method, CodeBlock.of("$N()", method), Modifier.PUBLIC, Modifier.DEFAULT));
                }
            }
        }
        return builder.build();
    }
}
