package io.waybill.validate.rules.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an object in JSON. */
class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\n} ",
                "null",
                "{\"a\": 1}",
                "{\"a\":[1,-2.5e+3,true,null,\"\\u00e9\\n\"],\"b\":{\"c\":{}}}",
                "{\"a\":[]}"
            })
    void acceptsObjects(String text) {
        assertThat(JsonText.isObject(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "1",
                "\"a\"",
                "{",
                "{}}",
                "{a: 1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":01}",
                "{\"a\":1,}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":[1}",
                "nullx",
                "{\"a\":tru}",
                "{'a':1}"
            })
    void refusesWhatIsNone(String text) {
        assertThat(JsonText.isObject(text)).isFalse();
    }

    @Test
    void doesNotReadWithoutEnd() {
        assertThat(JsonText.isObject("{\"a\":" + "[".repeat(100_000))).isFalse();
        assertThat(JsonText.isObject("{\"a\":\"" + "x".repeat(1_000_000) + "\"}"))
                .isTrue();
    }
}
