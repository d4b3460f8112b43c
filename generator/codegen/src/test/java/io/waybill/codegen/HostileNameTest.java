package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.ApiSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No name in a schema can put code into the generated Java or a file outside its folder. */
class HostileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"); System.exit(1); (\"b",
                "a\\u0022); evil(); //",
                "../../x",
                "a*/ static {} /*b",
                "a\nb",
                "a\r\nb",
                "$L$S$T",
                "x-kubernetes-validations",
                "app.kubernetes.io/name",
                "class",
                "enum",
                "yield",
                "record",
                "_",
                "of",
                "named",
                "from",
                "with",
                "getClass",
                "element",
                "value",
                "key",
                "more",
                "node",
                "tree",
                "newTree",
                "carried",
                "SHAPE",
                "0x1F",
                "1",
                "größe",
                "a\u0000b"
            })
    void aFieldOfAnyNameKeepsItsKeyAndCompiles(String name) {
        Map<String, String> sources = new TreeMap<>();
        for (String type : List.of("string", "list<string>", "list<int32>", "map<string>", "int-or-string")) {
            String version = "v" + sources.size();
            sources.putAll(Generated.from(Generated.type("acme." + version + ".Box", Generated.field(name, type))));
            sources.putAll(Generated.from(Generated.type("acme." + version + ".Lid", Generated.required(name, type))));
        }

        assertThat(Generated.errors(sources)).isEmpty();
        assertThat(sources.keySet())
                .allMatch(path -> path.matches("io/waybill/dsl/acme/v\\d+/(Box|Lid|package-info).java"));
        assertThat(sources.entrySet())
                .filteredOn(source -> !source.getKey().endsWith("package-info.java"))
                .allSatisfy(source -> assertThat(Literals.of(source.getValue())).containsExactly(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "../", "\"", "日本"})
    void refusesAFieldOfWhichNothingCanStandInJava(String name) {
        assertThatThrownBy(() -> Generated.from(Generated.type("acme.v1.Box", Generated.field(name, "string"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot generate a Java name for the field \"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({"foo-bar,fooBar,fooBar_", "class,class_,class__", "a.b,a/b,aB_", "1,_1,_1_", "of,of_,of__"})
    void theSecondOfTwoFieldsWithOneJavaNameGetsAnUnderscore(String one, String other, String renamed) {
        Map<String, String> sources = Generated.from(
                Generated.type("acme.v1.Box", Generated.required(one, "string"), Generated.required(other, "string")));
        String box = sources.get("io/waybill/dsl/acme/v1/Box.java");

        assertThat(Generated.errors(sources)).isEmpty();
        assertThat(Literals.of(box)).containsExactlyInAnyOrder(one, other);
        assertThat(box).contains(" " + renamed + "(String " + renamed + ")");
    }

    @Test
    void refusesTwoStagesWithOneName() {
        ApiSchema schema = Generated.schema("""
                type acme.v1.Box
                  Lid! string
                  a! string
                  b! string
                  c! string
                  lid! string
                """);

        assertThatThrownBy(() -> Generated.from(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.v1.Box")
                .hasMessageContaining("NeedsLid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.Box",
                "acme.v1.../../../Box",
                "acme.v1.Box/../../Evil",
                "acme.v1.Box {} class Evil",
                "acme.v1;import evil.Box",
                "acme.v1.Bo\"x",
                "acme.v1.Bo\\u0022x",
                "acme.v1.Box\n",
                "acme.*/.Box",
                "acme.new.Box",
                "acme.v1.class",
                "acme.v1.record",
                "acme.v1.1Box",
                "acme.v1.package-info",
                "acme..Box",
                "acme.v1.",
                ".Box",
                "Box",
                ""
            })
    void refusesATypeThatCannotBeAClass(String name) {
        assertThatThrownBy(() -> Generated.from(Generated.type(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void refusesAReferenceThatCannotBeAClass() {
        ApiSchema schema = Generated.type("acme.v1.Box", Generated.field("lid", "acme.v1.Lid(evil())"));

        assertThatThrownBy(() -> Generated.from(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"acme.v1.Lid(evil())\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"); evil(); (\"", "a\\u0022", "a\nb", "$L"})
    void keepsTheNamesOfAKindInsideTheirLiterals(String text) {
        ApiSchema schema = Generated.schema("""
                type acme.v1.Box
                  apiVersion string
                  kind string
                  metadata any
                """);
        Map<String, String> sources = Generated.from(Generated.kind(text, text, schema));

        assertThat(Generated.errors(sources)).isEmpty();
        assertThat(Literals.of(sources.get("io/waybill/dsl/acme/v1/Box.java")))
                .containsExactly("apiVersion", "kind", "metadata", text + "/v1", text);
    }
}
