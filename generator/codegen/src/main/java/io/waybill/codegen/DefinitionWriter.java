package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that contains the definition of a kind, in parts, since constants have a greatest length. */
final class DefinitionWriter {

    static final ClassName DEFINITION = ClassName.get(JavaTypes.DSL + ".apiextensions.v1", "CustomResourceDefinition");

    private static final ClassName MANIFEST = ClassName.get(JavaTypes.DSL, "Manifest");

    /** In characters, of which each takes at most three of the 65,535 bytes of a constant. */
    private static final int LONGEST_PART = 16_000;

    private final ClassName name;
    private final DefinitionText definition;

    DefinitionWriter(ClassName name, DefinitionText definition) {
        this.name = name;
        this.definition = definition;
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(Docs.text("The definition {@code " + Docs.escaped(definition.name()) + "}."))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        List<CodeBlock> calls = new ArrayList<>();
        for (String part : parts(definition.yaml())) {
            String method = "part" + (calls.size() + 1);
            calls.add(CodeBlock.of("$N()", method));
            type.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(String.class)
                    .addStatement("return $S", part)
                    .build());
        }
        return type.addMethod(MethodSpec.methodBuilder("read")
                        .addModifiers(Modifier.STATIC)
                        .returns(DEFINITION)
                        .addStatement(
                                "return $T.parse(String.join($S, $L)).resource($T.class, $S).get()",
                                MANIFEST,
                                "",
                                CodeBlock.join(calls, ",\n"),
                                DEFINITION,
                                definition.name())
                        .build())
                .build();
    }

    /** Parts that end with lines, where lines are short enough. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + LONGEST_PART);
            int line = text.lastIndexOf('\n', end - 1) + 1;
            int cut = end < text.length() && line > start ? line : end;
            if (cut < text.length() && Character.isHighSurrogate(text.charAt(cut - 1))) {
                cut--;
            }
            parts.add(text.substring(start, cut));
            start = cut;
        }
        return parts;
    }
}
