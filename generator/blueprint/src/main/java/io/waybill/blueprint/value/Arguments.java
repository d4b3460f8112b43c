package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Code.Constant;
import io.waybill.blueprint.source.Literals;
import io.waybill.codegen.DslField;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import io.waybill.schema.ValueType.Primitive;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values without fields as the Java type that setters take; empty if a value is not of such a type. */
public final class Arguments {

    private static final String VALUE = "io.waybill.dsl.value.";

    private Arguments() {}

    /** The argument for a value of a primitive type; empty where the node is none. */
    public static Optional<Code> primitive(Primitive type, Node node) {
        if (type == Primitive.ANY) {
            return Optional.of(NodeWriter.write(node));
        }
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar(type, scalar) : Optional.empty();
    }

    private static Optional<Code> scalar(Primitive type, Scalar scalar) {
        Object value = scalar.value();
        return switch (type) {
            case STRING -> Trees.text(scalar).map(Literals::text);
            case BOOLEAN -> value instanceof Boolean truth ? Optional.of(Literals.truth(truth)) : Optional.empty();
            case INT32 -> int32(value);
            case INT64 -> value instanceof Long number ? Optional.of(Literals.number(number)) : Optional.empty();
            case DOUBLE -> value instanceof Double number ? Optional.of(Literals.number(number)) : Optional.empty();
            case QUANTITY -> quantity(value);
            case INT_OR_STRING -> intOrString(scalar);
            case DATE_TIME -> Trees.text(scalar).flatMap(Arguments::instant);
            case BYTES -> Trees.text(scalar).flatMap(Arguments::bytes);
            case ANY -> throw new IllegalArgumentException();
        };
    }

    private static Optional<Code> int32(@Nullable Object value) {
        return value instanceof Long number && number == number.intValue()
                ? Optional.of(Literals.number(number))
                : Optional.empty();
    }

    private static Optional<Code> quantity(@Nullable Object value) {
        String type = VALUE + "Quantity";
        if (value instanceof Long number) {
            return Optional.of(Code.call(type, "of", List.of(Literals.number(number)), type));
        }
        if (value instanceof Double number && Quantity.isQuantity(number.toString())) {
            return Optional.of(Code.call(type, "of", List.of(Literals.number(number)), type));
        }
        return value instanceof String text && Quantity.isQuantity(text)
                ? Optional.of(Code.call(type, "parse", List.of(Literals.text(text)), type))
                : Optional.empty();
    }

    /** A number or text: its literal, which setters take as it is. */
    public static Optional<Code> intOrText(Scalar scalar) {
        return scalar.isString() ? Optional.of(Literals.text(scalar.text())) : int32(scalar.value());
    }

    /** A number or a text, as {@code IntOrString}. */
    public static Optional<Code> intOrString(Scalar scalar) {
        String type = VALUE + "IntOrString";
        if (scalar.isString() && scalar.text().matches("0%|[1-9][0-9]{0,8}%")) {
            String percent = scalar.text().substring(0, scalar.text().length() - 1);
            return Optional.of(Code.imported(type, "percent", Literals.number(Long.parseLong(percent))));
        }
        return intOrText(scalar).map(literal -> Code.call(type, "of", List.of(literal), type));
    }

    private static Optional<Code> instant(String text) {
        try {
            return Instant.parse(text).toString().equals(text)
                    ? Optional.of(Code.call("java.time.Instant", "parse", List.of(Literals.text(text)), null))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // not a moment
        }
    }

    private static Optional<Code> bytes(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            return Optional.empty();
        }
        return Optional.of(readable(bytes)
                .map(plain -> Literals.text(plain)
                        .then("getBytes", List.of(new Constant("java.nio.charset.StandardCharsets", "UTF_8")), null))
                .orElseGet(() -> Code.call("java.util.Base64", "getDecoder", List.of(), null)
                        .then("decode", List.of(Literals.text(text)), null)));
    }

    private static Optional<String> readable(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean plain = text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~');
            return plain ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty(); // not text
        }
    }

    /** The items of a list of values without fields; of an enum's constants where all are such. */
    public static Optional<List<Code>> items(Primitive type, List<Node> items, Optional<DslField> enums) {
        if (enums.isPresent()) {
            Optional<List<Code>> constants = constants(enums.get(), items);
            if (constants.isPresent()) {
                return constants;
            }
        }
        List<Code> codes = new ArrayList<>();
        for (Node item : items) {
            Optional<Code> code = primitive(type, item);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(codes);
    }

    private static Optional<List<Code>> constants(DslField field, List<Node> items) {
        List<Code> codes = new ArrayList<>();
        for (Node item : items) {
            Optional<Code> code = constant(field, item);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(codes);
    }

    /** The constant of the field's enum. */
    public static Optional<Code> constant(DslField field, Node node) {
        return field.enumClass()
                .flatMap(owner ->
                        Trees.text(node).flatMap(field::constant).map(constant -> new Constant(owner, constant)));
    }
}
