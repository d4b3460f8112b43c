package io.waybill.cel.function;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.GoText;
import io.waybill.cel.value.Numbers;
import io.waybill.cel.value.Timestamp;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Values of one type as those of another. */
final class ConversionFunctions {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern UNSIGNED = Pattern.compile("\\d+");
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private ConversionFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .body("bool", a -> a[0], Boolean.class)
                .body("bool", a -> truth((String) a[0]), String.class)
                .body("bytes", a -> a[0], CelByteString.class)
                .body("bytes", a -> CelByteString.copyFromUtf8((String) a[0]), String.class)
                .body("duration", a -> a[0], Duration.class)
                .body("duration", a -> Durations.parse((String) a[0]), String.class)
                .body("duration", a -> Duration.ofNanos((Long) a[0]), Long.class)
                .body("timestamp", a -> a[0], Timestamp.class)
                .body("timestamp", a -> Timestamp.parse((String) a[0]), String.class)
                .body("timestamp", a -> Timestamp.ofSeconds((Long) a[0]), Long.class);
        numbers(functions);
        texts(functions);
        return functions;
    }

    private static void numbers(Functions functions) {
        functions
                .body("int", a -> a[0], Long.class)
                .body("int", a -> Numbers.toInteger((Double) a[0]), Double.class)
                .body("int", a -> integer((UnsignedLong) a[0]), UnsignedLong.class)
                .body("int", a -> integer((String) a[0]), String.class)
                .body("int", a -> ((Timestamp) a[0]).instant().getEpochSecond(), Timestamp.class)
                .body("int", a -> Durations.nanos((Duration) a[0]), Duration.class)
                .body("uint", a -> a[0], UnsignedLong.class)
                .body("uint", a -> Numbers.toUnsigned((Double) a[0]), Double.class)
                .body("uint", a -> Numbers.unsigned(BigInteger.valueOf((Long) a[0])), Long.class)
                .body("uint", a -> unsigned((String) a[0]), String.class)
                .body("double", a -> a[0], Double.class)
                .body("double", a -> ((Long) a[0]).doubleValue(), Long.class)
                .body("double", a -> ((UnsignedLong) a[0]).bigIntegerValue().doubleValue(), UnsignedLong.class)
                .body(
                        "double",
                        a -> Numbers.parseDouble((String) a[0]).orElseThrow(() -> failed("double")),
                        String.class);
    }

    private static void texts(Functions functions) {
        functions
                .body("string", a -> a[0], String.class)
                .body("string", a -> a[0].toString(), Boolean.class)
                .body("string", a -> a[0].toString(), Long.class)
                .body("string", a -> a[0].toString(), UnsignedLong.class)
                .body("string", a -> GoText.general((Double) a[0]), Double.class)
                .body("string", a -> utf8((CelByteString) a[0]), CelByteString.class)
                .body("string", a -> Durations.text((Duration) a[0]), Duration.class)
                .body("string", a -> ((Timestamp) a[0]).text(), Timestamp.class);
    }

    private static EvaluationError failed(String to) {
        return EvaluationError.of("type conversion error from 'string' to '" + to + "'");
    }

    private static boolean truth(String text) {
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        throw failed("bool");
    }

    private static long integer(UnsignedLong number) {
        if (number.longValue() < 0) {
            throw EvaluationError.of("integer overflow");
        }
        return number.longValue();
    }

    private static long integer(String text) {
        try {
            if (INTEGER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // It has more than 64 bits.
        }
        throw failed("int");
    }

    private static UnsignedLong unsigned(String text) {
        try {
            if (UNSIGNED.matcher(text).matches()) {
                return UnsignedLong.valueOf(text);
            }
        } catch (NumberFormatException e) {
            // It has more than 64 bits.
        }
        throw failed("uint");
    }

    /** The text that bytes are in UTF-8. */
    static String utf8(CelByteString bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw EvaluationError.of("invalid UTF-8 in bytes, cannot convert to string");
        }
    }
}
