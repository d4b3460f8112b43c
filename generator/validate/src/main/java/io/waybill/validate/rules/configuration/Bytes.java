package io.waybill.validate.rules.configuration;

import io.waybill.validate.typed.TypedValue;
import java.util.Base64;

/** Data that is written in base64. */
final class Bytes {

    private Bytes() {}

    /** What a value stands for; line ends within it do not count. */
    static byte[] of(TypedValue value) {
        return Base64.getDecoder().decode(value.text().replaceAll("[\r\n]", ""));
    }
}
