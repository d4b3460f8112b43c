package io.waybill.cel.function;

import com.google.common.primitives.UnsignedLong;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.values.CelByteString;
import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.ListValue;
import io.waybill.cel.value.Numbers;
import io.waybill.cel.value.Timestamp;
import io.waybill.cel.value.TypeValue;
import io.waybill.cel.value.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operators of the language and the functions that every minor has. */
final class StandardFunctions {

    private StandardFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .body("dyn", a -> a[0], Object.class)
                .body("type", a -> new TypeValue(Values.typeName(a[0])), Object.class)
                .body("size", a -> Values.size(a[0]), String.class)
                .body("size", a -> Values.size(a[0]), CelByteString.class)
                .body("size", a -> Values.size(a[0]), List.class)
                .body("size", a -> Values.size(a[0]), Map.class)
                .body("!_", a -> !(Boolean) a[0], Boolean.class)
                .body("@in", a -> Values.contains((List<?>) a[1], a[0]), Object.class, List.class)
                .body("@in", a -> Values.find((Map<?, ?>) a[1], a[0]).isPresent(), Object.class, Map.class)
                .body("contains", a -> ((String) a[0]).contains((String) a[1]), String.class, String.class)
                .body("startsWith", a -> ((String) a[0]).startsWith((String) a[1]), String.class, String.class)
                .body("endsWith", a -> ((String) a[0]).endsWith((String) a[1]), String.class, String.class)
                .body("matches", StandardFunctions::matches, String.class, String.class)
                .body("_<_", a -> Values.compare(a[0], a[1]) < 0, Object.class, Object.class)
                .body("_<=_", a -> Values.compare(a[0], a[1]) <= 0, Object.class, Object.class)
                .body("_>_", a -> Values.compare(a[0], a[1]) > 0, Object.class, Object.class)
                .body("_>=_", a -> Values.compare(a[0], a[1]) >= 0, Object.class, Object.class);
        integers(functions);
        unsigned(functions);
        doubles(functions);
        sums(functions);
        return functions;
    }

    private static Object matches(Object[] arguments) {
        try {
            return RegexFunctions.compile((String) arguments[1])
                    .matcher((String) arguments[0])
                    .find();
        } catch (PatternSyntaxException e) {
            throw EvaluationError.of("error parsing regexp: " + e.getMessage());
        }
    }

    /** An operation on two whole numbers that fails beyond 64 bits. */
    @FunctionalInterface
    private interface OnIntegers {
        long apply(long one, long other);
    }

    private static void integer(Functions functions, String name, OnIntegers operation) {
        functions.body(
                name,
                arguments -> {
                    try {
                        return operation.apply((Long) arguments[0], (Long) arguments[1]);
                    } catch (ArithmeticException e) {
                        throw EvaluationError.of("integer overflow");
                    }
                },
                Long.class,
                Long.class);
    }

    private static void integers(Functions functions) {
        integer(functions, "_+_", Math::addExact);
        integer(functions, "_-_", Math::subtractExact);
        integer(functions, "_*_", Math::multiplyExact);
        integer(functions, "_/_", (a, b) -> {
            if (b == 0) {
                throw EvaluationError.of("division by zero");
            }
            return b == -1 ? Math.negateExact(a) : a / b;
        });
        integer(functions, "_%_", (a, b) -> {
            if (b == 0) {
                throw EvaluationError.of("modulus by zero");
            }
            return b == -1 && a == Long.MIN_VALUE ? Math.negateExact(a) : a % b;
        });
        functions.body(
                "-_",
                a -> {
                    if ((Long) a[0] == Long.MIN_VALUE) {
                        throw EvaluationError.of("integer overflow");
                    }
                    return -(Long) a[0];
                },
                Long.class);
    }

    /** An operation on two whole numbers without a sign. */
    @FunctionalInterface
    private interface OnUnsigned {
        BigInteger apply(BigInteger one, BigInteger other);
    }

    private static void unsigned(Functions functions, String name, OnUnsigned operation, String byZero) {
        functions.body(
                name,
                arguments -> {
                    BigInteger other = ((UnsignedLong) arguments[1]).bigIntegerValue();
                    if (!byZero.isEmpty() && other.signum() == 0) {
                        throw EvaluationError.of(byZero);
                    }
                    return Numbers.unsigned(operation.apply(((UnsignedLong) arguments[0]).bigIntegerValue(), other));
                },
                UnsignedLong.class,
                UnsignedLong.class);
    }

    private static void unsigned(Functions functions) {
        unsigned(functions, "_+_", BigInteger::add, "");
        unsigned(functions, "_-_", BigInteger::subtract, "");
        unsigned(functions, "_*_", BigInteger::multiply, "");
        unsigned(functions, "_/_", BigInteger::divide, "division by zero");
        unsigned(functions, "_%_", BigInteger::mod, "modulus by zero");
    }

    private static void doubles(Functions functions) {
        Class<?> number = Double.class;
        functions
                .body("_+_", a -> (Double) a[0] + (Double) a[1], number, number)
                .body("_-_", a -> (Double) a[0] - (Double) a[1], number, number)
                .body("_*_", a -> (Double) a[0] * (Double) a[1], number, number)
                .body("_/_", a -> (Double) a[0] / (Double) a[1], number, number)
                .body("-_", a -> -(Double) a[0], number);
    }

    private static void sums(Functions functions) {
        Class<?> time = Timestamp.class;
        Class<?> span = Duration.class;
        functions
                .body("_+_", a -> (String) a[0] + a[1], String.class, String.class)
                .body("_+_", a -> bytes(a[0], a[1]), CelByteString.class, CelByteString.class)
                .body("_+_", a -> lists((List<?>) a[0], (List<?>) a[1]), List.class, List.class)
                .body("_+_", a -> Durations.plus((Duration) a[0], (Duration) a[1]), span, span)
                .body("_+_", a -> ((Timestamp) a[0]).plus((Duration) a[1]), time, span)
                .body("_+_", a -> ((Timestamp) a[1]).plus((Duration) a[0]), span, time)
                .body("_-_", a -> Durations.minus((Duration) a[0], (Duration) a[1]), span, span)
                .body("_-_", a -> ((Timestamp) a[0]).plus(Durations.negate((Duration) a[1])), time, span)
                .body("_-_", a -> ((Timestamp) a[0]).since((Timestamp) a[1]), time, time)
                .body("-_", a -> Durations.negate((Duration) a[0]), span);
    }

    private static Object bytes(Object one, Object other) {
        return ((CelByteString) one).concat((CelByteString) other);
    }

    private static List<?> lists(List<?> one, List<?> other) {
        if (one instanceof ListValue own) {
            return own.plus(other);
        }
        List<Object> sum = new ArrayList<>(one);
        sum.addAll(other);
        return sum;
    }
}
