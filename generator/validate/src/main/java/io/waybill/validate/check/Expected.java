package io.waybill.validate.check;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import io.waybill.kubernetes.schedule.GoTime;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import java.util.regex.Pattern;

/** What values of each type look like. */
final class Expected {

    private static final double LARGEST_WHOLE_DOUBLE = 1e18;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*+={0,2}");

    private Expected() {}

    /** Whether a value without fields of its own is of a type, so that there is nothing more to say of it. */
    static boolean isSimply(ValueType type, Node node) {
        return type instanceof Primitive primitive && fits(primitive, node);
    }

    static boolean fits(Primitive type, Node node) {
        if (type == Primitive.ANY) {
            return true;
        }
        if (!(node instanceof Scalar scalar)) {
            return false;
        }
        if (scalar.isNull()) {
            return true;
        }
        return switch (type) {
            case STRING -> scalar.isString();
            case BOOLEAN -> scalar.value() instanceof Boolean;
            case INT32 -> isWhole(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> isWhole(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> scalar.isNumber();
            case INT_OR_STRING -> scalar.isString() || isWhole(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case QUANTITY ->
                scalar.isNumber()
                        || scalar.isString()
                                && Quantity.isQuantity(scalar.text().strip());
            case DATE_TIME -> scalar.isString() && GoTime.isMoment(scalar.text());
            case BYTES -> scalar.isString() && isBase64(scalar.text());
            case ANY -> true;
        };
    }

    private static boolean isWhole(Scalar scalar, long least, long most) {
        if (scalar.value() instanceof Long number) {
            return least <= number && number <= most;
        }
        return scalar.value() instanceof Double number
                && number == Math.rint(number)
                && Math.abs(number) < LARGEST_WHOLE_DOUBLE
                && least <= number.longValue()
                && number.longValue() <= most;
    }

    /** Line ends within the text do not count, as they do not for the API server. */
    private static boolean isBase64(String text) {
        String plain = text.replace("\n", "").replace("\r", "");
        return plain.length() % 4 == 0 && BASE64.matcher(plain).matches();
    }

    static String of(ValueType type) {
        if (type instanceof ListOf) {
            return "a list";
        }
        if (type instanceof MapOf) {
            return "a mapping with free keys";
        }
        if (!(type instanceof Primitive primitive)) {
            String name = type.toString();
            return "a mapping (" + name.substring(name.lastIndexOf('.') + 1) + ")";
        }
        return switch (primitive) {
            case STRING -> "text";
            case BOOLEAN -> "true or false";
            case INT32 -> "a whole number of 32 bits";
            case INT64 -> "a whole number";
            case DOUBLE -> "a number";
            case QUANTITY -> "a quantity such as 100m, 0.5 or 500Mi";
            case INT_OR_STRING -> "a whole number or text";
            case DATE_TIME -> "a moment such as \"2026-01-31T08:30:00Z\"";
            case BYTES -> "bytes in base64";
            case ANY -> "any value";
        };
    }

    /** What to do about a value of another type. */
    static String fix(ValueType type, Node value) {
        boolean scalar = value instanceof Scalar;
        if (scalar && type == Primitive.STRING) {
            return "Put the value in double quotes; without them YAML reads it as a "
                    + (((Scalar) value).isNumber() ? "number." : "boolean.");
        }
        if (type instanceof ListOf) {
            return "Write each item behind \"- \".";
        }
        if (scalar && ((Scalar) value).isString() && (type == Primitive.INT32 || type == Primitive.INT64)) {
            return "Write the number without quotes and without a unit.";
        }
        return "Write " + of(type) + ".";
    }
}
