package io.waybill.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The Java types of field values, and the code between them and nodes. */
final class JavaTypes {

    static final String DSL = "io.waybill.dsl";

    static final ClassName NODE = ClassName.get(DSL + ".tree", "Node");
    static final ClassName MAPPING = ClassName.get(DSL + ".tree", "Mapping");
    static final ClassName SCALAR = ClassName.get(DSL + ".tree", "Scalar");
    static final ClassName SEQUENCE = ClassName.get(DSL + ".tree", "Sequence");
    static final ClassName SHAPE = ClassName.get(DSL + ".tree", "Shape");
    static final ClassName READ = ClassName.get(DSL + ".tree", "Read");
    static final ClassName TYPED_VALUE = ClassName.get(DSL + ".tree", "TypedValue");
    static final ClassName RESOURCE = ClassName.get(DSL, "Resource");
    static final TypeName ANY_RESOURCE = ParameterizedTypeName.get(RESOURCE, WildcardTypeName.subtypeOf(Object.class));
    static final ClassName QUANTITY = ClassName.get(DSL + ".value", "Quantity");
    static final ClassName INT_OR_STRING = ClassName.get(DSL + ".value", "IntOrString");

    private final String basePackage;

    JavaTypes(String basePackage) {
        this.basePackage = basePackage;
    }

    /**
     * The class that is generated for a type: {@code core.v1.Container} in the package {@code core.v1}.
     *
     * @throws IllegalArgumentException when a class cannot have that name
     */
    ClassName className(String typeName) {
        int dot = JavaNames.requireTypeName(typeName).lastIndexOf('.');
        String apiPackage = typeName.substring(0, dot);
        return ClassName.get(
                basePackage.isEmpty() ? apiPackage : basePackage + "." + apiPackage, typeName.substring(dot + 1));
    }

    /** The type of a parameter or of what a reader returns. */
    TypeName java(ValueType type) {
        if (type instanceof Reference reference) {
            ClassName name = className(reference.typeName());
            return name.equals(RESOURCE) ? ANY_RESOURCE : name;
        }
        if (type instanceof ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
        }
        if (type instanceof MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
        }
        return switch ((Primitive) type) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT32 -> TypeName.INT;
            case INT64 -> TypeName.LONG;
            case DOUBLE -> TypeName.DOUBLE;
            case QUANTITY -> QUANTITY;
            case INT_OR_STRING -> INT_OR_STRING;
            case DATE_TIME -> ClassName.get(Instant.class);
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
            case ANY -> NODE;
        };
    }

    /** The type where a type argument must be a class. */
    TypeName boxed(ValueType type) {
        TypeName java = java(type);
        return java.isPrimitive() ? java.box() : java;
    }

    /** Code that makes a node of a Java variable. */
    CodeBlock toNode(ValueType type, String variable) {
        return toNode(type, variable, List.of(variable));
    }

    private CodeBlock toNode(ValueType type, String value, List<String> scope) {
        if (type instanceof Reference) {
            return CodeBlock.of("$L.tree()", value);
        }
        if (type instanceof ListOf list) {
            return CodeBlock.of("$T.of($L, $L)", SEQUENCE, value, toNodeLambda(list.element(), "element", scope));
        }
        if (type instanceof MapOf map) {
            return CodeBlock.of("$T.sorted($L, $L)", MAPPING, value, toNodeLambda(map.value(), "entry", scope));
        }
        return switch ((Primitive) type) {
            case STRING, BOOLEAN, INT32, INT64, DOUBLE -> CodeBlock.of("$T.of($L)", SCALAR, value);
            case QUANTITY, INT_OR_STRING -> CodeBlock.of("$L.toNode()", value);
            case DATE_TIME -> CodeBlock.of("$T.of($L.toString())", SCALAR, value);
            case BYTES -> CodeBlock.of("$T.of($T.getEncoder().encodeToString($L))", SCALAR, Base64.class, value);
            case ANY -> CodeBlock.of("$L", value);
        };
    }

    /** A function that creates a node, for use where a variable is already in scope. */
    CodeBlock toNodeLambda(ValueType type, String variable) {
        return toNodeLambda(type, "value", List.of(variable));
    }

    private CodeBlock toNodeLambda(ValueType type, String wanted, List<String> scope) {
        StringBuilder parameter = new StringBuilder(wanted);
        while (scope.contains(parameter.toString())) {
            parameter.append('_');
        }
        List<String> inner = new ArrayList<>(scope);
        inner.add(parameter.toString());
        return CodeBlock.of("$L -> $L", parameter, toNode(type, parameter.toString(), inner));
    }

    /** A function that reads a node. */
    CodeBlock fromNode(ValueType type) {
        return fromNode(type, "node");
    }

    private CodeBlock fromNode(ValueType type, String node) {
        if (type instanceof Reference reference) {
            return CodeBlock.of("$L -> $T.from($T.mapping($L))", node, className(reference.typeName()), READ, node);
        }
        if (type instanceof ListOf list) {
            return CodeBlock.of("$L -> $T.list($L, $L)", node, READ, node, fromNode(list.element(), node + "_"));
        }
        if (type instanceof MapOf map) {
            return CodeBlock.of("$L -> $T.map($L, $L)", node, READ, node, fromNode(map.value(), node + "_"));
        }
        return switch ((Primitive) type) {
            case STRING -> CodeBlock.of("$T::string", READ);
            case BOOLEAN -> CodeBlock.of("$T::bool", READ);
            case INT32 -> CodeBlock.of("$T::int32", READ);
            case INT64 -> CodeBlock.of("$T::int64", READ);
            case DOUBLE -> CodeBlock.of("$T::decimal", READ);
            case QUANTITY -> CodeBlock.of("$T::from", QUANTITY);
            case INT_OR_STRING -> CodeBlock.of("$T::from", INT_OR_STRING);
            case DATE_TIME -> CodeBlock.of("$T::instant", READ);
            case BYTES -> CodeBlock.of("$T::bytes", READ);
            case ANY -> CodeBlock.of("$T::any", READ);
        };
    }
}
