package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.AllowedValues;
import io.waybill.schema.Minor;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Makes the enum of a closed set of values. */
final class EnumWriter {

    private final ClassName self;
    private final AllowedValues allowed;
    private final Minor oldest;
    private final SourceOfTypes source;

    /**
     * A writer for one set.
     *
     * @param oldest what older minors refuse is documented from here on
     * @param source who says that these are the values
     */
    EnumWriter(ClassName self, AllowedValues allowed, Minor oldest, SourceOfTypes source) {
        this.source = source;
        this.self = self;
        this.allowed = allowed;
        this.oldest = oldest;
    }

    TypeSpec write() {
        TypeSpec.Builder builder = TypeSpec.enumBuilder(self)
                .addJavadoc(Docs.text("The values of {@code " + self.simpleName() + "} " + source.valuesAre()))
                .addModifiers(Modifier.PUBLIC);
        Set<String> names = new HashSet<>();
        for (AllowedValues.Value value : allowed.values()) {
            String name = JavaNames.constant(value.text());
            for (int i = 2; !names.add(name); i++) {
                name = JavaNames.constant(value.text()) + "_" + i;
            }
            builder.addEnumConstant(
                    name,
                    TypeSpec.anonymousClassBuilder("$S", value.text())
                            .addJavadoc(Docs.text(describe(value)))
                            .build());
        }
        return builder.addField(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build())
                .addMethod(reader("text", Docs.text("The value as written in a manifest."))
                        .build())
                .addMethod(reader("toString", CodeBlock.of(""))
                        .addAnnotation(Override.class)
                        .build())
                .build();
    }

    private String describe(AllowedValues.Value value) {
        String text = "{@code " + Docs.escaped(value.text()) + "}";
        return value.since().compareTo(oldest) > 0 ? text + ", since Kubernetes " + value.since() + "." : text + ".";
    }

    private static MethodSpec.Builder reader(String name, CodeBlock javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return text");
    }
}
