package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.INTEGER;
import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.Amount;
import io.waybill.cel.value.EvaluationError;
import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;

/** Amounts of resources, such as {@code 500Mi}. */
final class QuantityFunctions {

    private static final CelType QUANTITY = OpaqueType.create("kubernetes.Quantity");
    private static final Parameter SELF = new Parameter(QUANTITY, Amount.class);

    private QuantityFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .global("quantity", "string_to_quantity", QUANTITY, a -> Amount.parse((String) a[0]), TEXT)
                .global(
                        "isQuantity",
                        "is_quantity_string",
                        SimpleType.BOOL,
                        a -> Quantity.isQuantity((String) a[0]),
                        TEXT)
                .global(
                        "sign",
                        "quantity_sign",
                        SimpleType.INT,
                        a -> (long) amount(a, 0).value().signum(),
                        SELF)
                .member(
                        "isInteger",
                        "quantity_is_integer",
                        SimpleType.BOOL,
                        a -> amount(a, 0).isInteger(),
                        SELF)
                .member("asInteger", "quantity_get_int", SimpleType.INT, QuantityFunctions::asInteger, SELF)
                .member(
                        "asApproximateFloat",
                        "quantity_get_float",
                        SimpleType.DOUBLE,
                        a -> amount(a, 0).value().doubleValue(),
                        SELF);
        compare(functions);
        return functions
                .member("add", "quantity_add", QUANTITY, a -> plus(a, 1), SELF, SELF)
                .member("add", "quantity_add_int", QUANTITY, a -> plus(a, 1), SELF, INTEGER)
                .member("sub", "quantity_sub", QUANTITY, a -> plus(a, -1), SELF, SELF)
                .member("sub", "quantity_sub_int", QUANTITY, a -> plus(a, -1), SELF, INTEGER);
    }

    private static void compare(Functions functions) {
        functions
                .member("isLessThan", "quantity_is_less_than", SimpleType.BOOL, a -> compared(a) < 0, SELF, SELF)
                .member("isGreaterThan", "quantity_is_greater_than", SimpleType.BOOL, a -> compared(a) > 0, SELF, SELF)
                .member("compareTo", "quantity_compare_to", SimpleType.INT, a -> (long) compared(a), SELF, SELF);
    }

    private static Amount amount(Object[] arguments, int index) {
        return arguments[index] instanceof Long number
                ? new Amount(BigDecimal.valueOf(number), true)
                : (Amount) arguments[index];
    }

    private static int compared(Object[] arguments) {
        return amount(arguments, 0).value().compareTo(amount(arguments, 1).value());
    }

    private static Object asInteger(Object[] arguments) {
        Amount amount = amount(arguments, 0);
        if (!amount.isInteger()) {
            throw EvaluationError.of("cannot convert value to integer");
        }
        return amount.value().longValueExact();
    }

    private static Object plus(Object[] arguments, int sign) {
        BigDecimal other = amount(arguments, 1).value();
        BigDecimal sum = amount(arguments, 0).value().add(sign > 0 ? other : other.negate());
        boolean isSimple =
                amount(arguments, 0).isSimple() && amount(arguments, 1).isSimple();
        return new Amount(sum, isSimple);
    }
}
