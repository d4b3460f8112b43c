package io.waybill.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.Field;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes the setters of the fields of one type. */
final class SetterWriter {

    private static final ClassName SECONDS = ClassName.get("io.waybill.dsl.value", "Seconds");

    private final JavaTypes types;
    private final Map<String, ClassName> enums;
    private final FieldNames names;
    private final ItemKeys keys;

    /**
     * A writer for one type.
     *
     * @param enums the closed sets of values that fields take
     * @param names what the fields are called
     * @param keys the fields that identify the items of lists
     */
    SetterWriter(JavaTypes types, Map<String, ClassName> enums, FieldNames names, ItemKeys keys) {
        this.keys = keys;
        this.enums = enums;
        this.types = types;
        this.names = names;
    }

    /** The setters of a field at a position of the shape. */
    List<Setter> setters(Field field, int slot, String description) {
        List<Setter> setters = new ArrayList<>();
        String name = names.method(field);
        CodeBlock doc = Docs.describe(description, "Sets {@code " + Docs.escaped(field.name()) + "}.");
        setters.add(plain(field, name, slot, doc));
        ClassName enumName = enums.get(field.name());
        if (field.type() instanceof ListOf && enumName != null) {
            names.singular(field).ifPresent(singular -> setters.add(enums(singular, enumName, field, slot)));
        } else if (enumName != null) {
            setters.add(setter(name, enumName, doc, CodeBlock.of("return $L($L.text());\n", name, name)));
        }
        if (field.type() instanceof ListOf list) {
            names.singular(field).ifPresent(singular -> {
                setters.add(appender(singular, list, slot, field));
                keys.of(field).ifPresent(key -> setters.add(update(singular, list, slot, field, key)));
            });
        } else if (field.type() instanceof MapOf map) {
            names.singular(field).ifPresent(singular -> setters.add(entry(singular, map, slot, field)));
        } else if (field.type() == Primitive.INT_OR_STRING) {
            setters.add(intOrString(name, TypeName.INT, doc));
            setters.add(intOrString(name, ClassName.get(String.class), doc));
        } else if (isSeconds(field)) {
            setters.add(duration(field, name, doc));
        }
        return setters;
    }

    private Setter plain(Field field, String name, int slot, CodeBlock doc) {
        return setter(name, types.java(field.type()), doc, value(field.type(), slot, name));
    }

    private CodeBlock value(ValueType type, int slot, String value) {
        if (type instanceof Reference) {
            return CodeBlock.of("return with($L, $L);\n", slot, value);
        }
        if (type instanceof ListOf list && list.element() instanceof Reference) {
            return CodeBlock.of("return withAll($L, $L);\n", slot, value);
        }
        if (type instanceof MapOf map) {
            return CodeBlock.of(
                    "return withEntries($L, $L, $L);\n", slot, value, types.toNodeLambda(map.value(), value));
        }
        return CodeBlock.of("return with($L, $L);\n", slot, types.toNode(type, value));
    }

    private Setter appender(String name, ListOf list, int slot, Field field) {
        CodeBlock doc = Docs.text("Appends to {@code " + Docs.escaped(field.name()) + "}.");
        if (list.element() == Primitive.STRING) {
            return strings(name, slot, doc);
        }
        CodeBlock item =
                list.element() instanceof Reference ? CodeBlock.of("$L", name) : types.toNode(list.element(), name);
        return setter(name, types.java(list.element()), doc, CodeBlock.of("return append($L, $L);\n", slot, item));
    }

    private Setter update(String singular, ListOf list, int slot, Field field, String key) {
        String method = "update" + Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
        TypeName item = types.java(list.element());
        ParameterSpec wanted =
                ParameterSpec.builder(String.class, JavaNames.method(key)).build();
        ParameterSpec change = ParameterSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), item),
                        key.equals("change") ? "update" : "change")
                .build();
        CodeBlock doc = Docs.text("Updates the item of {@code " + Docs.escaped(field.name()) + "} whose {@code "
                + Docs.escaped(key) + "} has the given value.\n");
        CodeBlock whole = CodeBlock.of("$L\n@throws IllegalArgumentException if there is none\n", doc);
        CodeBlock body =
                CodeBlock.of("return updateItem($L, $S, $N, $T::from, $N);\n", slot, key, wanted, item, change);
        return new Setter(method, List.of(wanted, change), false, whole, body);
    }

    private static Setter strings(String name, int slot, CodeBlock doc) {
        ParameterSpec first = ParameterSpec.builder(String.class, name).build();
        ParameterSpec more = ParameterSpec.builder(
                        ArrayTypeName.of(String.class), name.equals("more") ? "others" : "more")
                .build();
        CodeBlock body = CodeBlock.of("return appendAll($L, $N, $N);\n", slot, first, more);
        return new Setter(name, List.of(first, more), true, doc, body);
    }

    private static Setter enums(String name, ClassName enumName, Field field, int slot) {
        ParameterSpec first = ParameterSpec.builder(enumName, name).build();
        ParameterSpec more =
                ParameterSpec.builder(ArrayTypeName.of(enumName), "more").build();
        CodeBlock body = CodeBlock.of(
                "return appendAll($L, $N.text(), $T.of($N).map($T::text).toArray($T[]::new));\n",
                slot,
                first,
                Stream.class,
                more,
                enumName,
                String.class);
        return new Setter(
                name,
                List.of(first, more),
                true,
                Docs.text("Appends to {@code " + Docs.escaped(field.name()) + "}."),
                body);
    }

    private Setter entry(String name, MapOf map, int slot, Field field) {
        CodeBlock doc = Docs.text(
                "Sets an entry of {@code " + Docs.escaped(field.name()) + "}, replacing one with the same key.");
        ParameterSpec key = ParameterSpec.builder(String.class, "key").build();
        ParameterSpec value =
                ParameterSpec.builder(types.java(map.value()), "value").build();
        CodeBlock body = CodeBlock.of("return entry($L, key, $L);\n", slot, types.toNode(map.value(), "value"));
        return new Setter(name, List.of(key, value), false, doc, body);
    }

    private static Setter intOrString(String name, TypeName type, CodeBlock doc) {
        return setter(name, type, doc, CodeBlock.of("return $L($T.of($L));\n", name, JavaTypes.INT_OR_STRING, name));
    }

    private static Setter duration(Field field, String name, CodeBlock doc) {
        CodeBlock seconds = field.type() == Primitive.INT32
                ? CodeBlock.of("$T.int32($L)", SECONDS, name)
                : CodeBlock.of("$T.int64($L)", SECONDS, name);
        CodeBlock whole = CodeBlock.of(
                "$L\n@throws IllegalArgumentException when the duration is not a whole number of seconds\n", doc);
        return setter(name, ClassName.get(Duration.class), whole, CodeBlock.of("return $L($L);\n", name, seconds));
    }

    private static boolean isSeconds(Field field) {
        return field.name().endsWith("Seconds") && (field.type() == Primitive.INT32 || field.type() == Primitive.INT64);
    }

    private static Setter setter(String name, TypeName type, CodeBlock doc, CodeBlock body) {
        return new Setter(name, List.of(ParameterSpec.builder(type, name).build()), false, doc, body);
    }
}
