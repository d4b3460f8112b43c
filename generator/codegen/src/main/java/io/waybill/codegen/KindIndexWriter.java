package io.waybill.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.ApiVersionOrder;
import io.waybill.schema.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Makes what leads from the names of kinds to their types. */
final class KindIndexWriter {

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    private static final TypeName ANY_RESOURCE =
            ParameterizedTypeName.get(JavaTypes.RESOURCE, WildcardTypeName.subtypeOf(Object.class));
    private static final ClassName FOUND = JavaTypes.RESOURCE.peerClass("ManifestResource");

    private final DslContext context;

    KindIndexWriter(DslContext context) {
        this.context = context;
    }

    /** The class {@code Kinds}: typed views by apiVersion and kind. */
    TypeSpec kinds() {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (apiVersion + \" \" + kind) {\n$>");
        for (Kind kind : context.schema().kinds()) {
            cases.add(
                    "case $S -> $T.from(tree);\n",
                    kind.apiVersion() + " " + kind.name(),
                    context.types().className(kind.typeName()));
        }
        cases.add("default -> null;\n$<};\n");
        return TypeSpec.classBuilder(JavaTypes.RESOURCE.peerClass("Kinds"))
                .addJavadoc(Docs.text("The types of the kinds of the API."))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("view")
                        .addJavadoc(
                                Docs.text("Returns a view of a mapping as its kind; null if the API has no such kind."))
                        .addModifiers(Modifier.STATIC)
                        .returns(ANY_RESOURCE.annotated(
                                AnnotationSpec.builder(NULLABLE).build()))
                        .addParameter(String.class, "apiVersion")
                        .addParameter(String.class, "kind")
                        .addParameter(JavaTypes.MAPPING, "tree")
                        .addCode(cases.build())
                        .build())
                .build();
    }

    /** The interface {@code ResourcesByKind}: a method for each kind that has one best version in one group. */
    TypeSpec resourcesByKind() {
        TypeVariableName kind = TypeVariableName.get("T");
        TypeVariableName bounded = TypeVariableName.get("T", ParameterizedTypeName.get(JavaTypes.RESOURCE, kind));
        TypeSpec.Builder builder = TypeSpec.interfaceBuilder(JavaTypes.RESOURCE.peerClass("ResourcesByKind"))
                .addJavadoc(Docs.text("Finds resources by kind and name."))
                .addModifiers(Modifier.PUBLIC)
                .addMethod(find(bounded, kind, false))
                .addMethod(find(bounded, kind, true));
        kindsByName().values().forEach(one -> builder.addMethod(finder(one)));
        return builder.build();
    }

    private static MethodSpec find(TypeVariableName bounded, TypeVariableName kind, boolean inNamespace) {
        String doc = inNamespace
                ? "The resource of a type that has a name in a namespace."
                : "The resource of a type that has a name.";
        MethodSpec.Builder builder = MethodSpec.methodBuilder("resource")
                .addJavadoc(Docs.text(doc))
                .addJavadoc("\n@throws IllegalArgumentException when there is none, or more than one\n")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addTypeVariable(bounded)
                .returns(ParameterizedTypeName.get(FOUND, kind))
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), kind), "kind");
        if (inNamespace) {
            builder.addParameter(String.class, "namespace");
        }
        return builder.addParameter(String.class, "name").build();
    }

    private MethodSpec finder(Kind kind) {
        ClassName type = context.types().className(kind.typeName());
        return MethodSpec.methodBuilder(JavaNames.variable(kind.name()))
                .addJavadoc(
                        Docs.text("Finds the " + kind.name() + " of {@code " + kind.apiVersion() + "} with this name."))
                .addJavadoc("\n@throws IllegalArgumentException when there is none, or more than one\n")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(ParameterizedTypeName.get(FOUND, type))
                .addParameter(String.class, "name")
                .addStatement("return resource($T.class, name)", type)
                .build();
    }

    /** The best version of each kind whose name means one thing only. */
    private Map<String, Kind> kindsByName() {
        Map<String, List<Kind>> byName = context.schema().kinds().stream()
                .collect(Collectors.groupingBy(Kind::name, TreeMap::new, Collectors.toList()));
        Map<String, Kind> best = new TreeMap<>();
        byName.forEach((name, kinds) -> {
            if (kinds.stream().map(Kind::group).distinct().count() == 1) {
                best.put(
                        name,
                        kinds.stream()
                                .min(Comparator.comparing(kind -> ApiVersionOrder.of(kind.version())))
                                .orElseThrow());
            }
        });
        return best;
    }
}
