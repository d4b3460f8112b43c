package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiSchema;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a schema says of itself stays a comment: the compiler reads the same class as without it. */
class HostileDescriptionTest {

    private static final String TYPE = "acme.v1.Box";

    private final ApiSchema schema =
            Generated.type(TYPE, Generated.field("size", "int32"), Generated.field("waitSeconds", "int32"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ static { System.exit(1); } /*",
                "* / */",
                "**/ class Evil {} /**",
                "\\u002a\\u002f static {} ",
                "\\u0022; static {}",
                "\\\\u002a/ static {}",
                "{@code } */",
                "{@link evil",
                "{@",
                "<script>alert(1)</script>",
                "</pre>*/",
                "$L $S $T $N $$ $1L $> $< $[ $]",
                "@Deprecated",
                "first\n@Deprecated\nlast",
                "first\r\nlast\r*/",
                "first\u2028*/\u2029last",
                "*\n/ static {}",
                "*\u200b/ static {}",
                "\u0000\u001a",
                "   ",
                "\ud83d\ude80 \ud83d lone"
            })
    void becomesNoCode(String description) {
        Map<String, String> plain = Generated.from(schema);
        Map<String, String> hostile = Generated.from(
                schema, Map.of(TYPE, description, TYPE + "#size", description, TYPE + "#waitSeconds", description));

        assertThat(declarations(hostile)).isEqualTo(declarations(plain));
        assertThat(Generated.errors(hostile)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "see @deprecated", "{@inheritDoc}", "<b>bold</b>", "a & b"})
    void becomesNoMarkup(String description) {
        String source = Generated.from(schema, Map.of(TYPE, description)).get("io/waybill/dsl/acme/v1/Box.java");

        assertThat(source).contains(" * " + Docs.escaped(description) + "\n").doesNotContain(description);
    }

    private static String declarations(Map<String, String> sources) {
        return Code.of(sources.get("io/waybill/dsl/acme/v1/Box.java"));
    }
}
