package io.waybill.cel.run;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Objects that expressions write: those of protobuf that have values of their own, and those of policies. */
final class WellKnownTypes {

    private static final String PROTOBUF = "google.protobuf.";

    private WellKnownTypes() {}

    /** The value of an object with some fields. */
    static Object create(String type, Map<String, Object> fields) {
        if (!type.startsWith(PROTOBUF)) {
            return Collections.unmodifiableMap(fields);
        }
        return switch (type.substring(PROTOBUF.length())) {
            case "Duration" -> duration(fields);
            case "Timestamp" -> timestamp(fields);
            case "Struct" -> fields.getOrDefault("fields", Map.of());
            case "ListValue" -> fields.getOrDefault("values", List.of());
            case "Value" -> fields.isEmpty() ? NullValue.NULL_VALUE : value(fields);
            case "BoolValue" -> fields.getOrDefault("value", false);
            case "BytesValue" -> fields.getOrDefault("value", CelByteString.EMPTY);
            case "DoubleValue", "FloatValue" -> floating(type, fields);
            case "Int32Value" -> within(fields, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "Int64Value" -> fields.getOrDefault("value", 0L);
            case "StringValue" -> fields.getOrDefault("value", "");
            case "UInt32Value" -> unsigned(fields);
            case "UInt64Value" -> fields.getOrDefault("value", UnsignedLong.ZERO);
            default -> throw EvaluationError.of("conversion error: got nil message for " + type);
        };
    }

    private static Object value(Map<String, Object> fields) {
        Object value = fields.values().iterator().next();
        return fields.containsKey("null_value") ? NullValue.NULL_VALUE : value;
    }

    private static long number(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Long number ? number : 0;
    }

    private static Object duration(Map<String, Object> fields) {
        Duration duration = Duration.ofSeconds(number(fields, "seconds"), number(fields, "nanos"));
        Durations.nanos(duration);
        return duration;
    }

    private static Object timestamp(Map<String, Object> fields) {
        Instant instant = Instant.ofEpochSecond(number(fields, "seconds"), number(fields, "nanos"));
        return Timestamp.of(instant);
    }

    private static Object floating(String type, Map<String, Object> fields) {
        double number = fields.get("value") instanceof Double value ? value : 0;
        return type.endsWith("FloatValue") ? (double) (float) number : number;
    }

    private static Object within(Map<String, Object> fields, long least, long most) {
        long number = number(fields, "value");
        if (number < least || number > most) {
            throw EvaluationError.of("integer overflow");
        }
        return number;
    }

    private static Object unsigned(Map<String, Object> fields) {
        Object value = fields.getOrDefault("value", UnsignedLong.ZERO);
        if (value instanceof UnsignedLong number && number.bigIntegerValue().bitLength() > Integer.SIZE) {
            throw EvaluationError.of("unsigned integer overflow");
        }
        return value;
    }
}
