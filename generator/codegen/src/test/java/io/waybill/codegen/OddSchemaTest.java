package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.ApiSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What built-in kinds never have, custom resources may. */
class OddSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "Override",
                "Object",
                "Integer",
                "Long",
                "FunctionalInterface",
                "List",
                "Map",
                "Optional",
                "Node",
                "Mapping",
                "Scalar",
                "Shape",
                "TypedValue",
                "Read",
                "Instant",
                "Duration",
                "Base64",
                "Quantity"
            })
    void aTypeMayBeNamedLikeAClassThatTheCodeUses(String name) {
        ApiSchema schema = Generated.schema("""
                type acme.v1.%1$s
                  self acme.v1.%1$s
                  names list<string>
                type acme.v1.User
                  a! string
                  all map<acme.v1.%1$s>
                  b! int32
                  c! int64
                  data bytes
                  e! date-time
                  each list<acme.v1.%1$s>
                  free any
                  g! quantity
                  numbers list<int64>
                  one acme.v1.%1$s
                  waitSeconds int32
                """.formatted(name));

        assertThat(Generated.errors(Generated.from(schema))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list<list<string>>",
                "list<list<list<int32>>>",
                "list<list<acme.v1.Box>>",
                "map<list<acme.v1.Box>>",
                "map<list<string>>",
                "map<acme.v1.Box>",
                "map<any>",
                "list<bytes>",
                "list<date-time>",
                "map<quantity>",
                "list<int-or-string>",
                "map<boolean>",
                "list<double>",
                "list<map<string>>",
                "map<map<acme.v1.Box>>",
                "map<list<map<quantity>>>",
                "list<map<any>>"
            })
    void aFieldMayHoldCollectionsOfAnything(String type) {
        ApiSchema schema = Generated.schema(
                "type acme.v1.Box\n  element " + type + "\n  items " + type + "\n  value " + type + "\n");

        assertThat(Generated.errors(Generated.from(schema))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "namespace", "namespaces", "labels", "annotations", "label", "isNamespaced", "allowing"})
    void aFieldOfAKindThatIsCalledLikeOneOfItsMetadataGetsAnUnderscore(String field) {
        for (String type : List.of("string", "map<string>", "list<string>", "any")) {
            Map<String, String> sources = Generated.from(kindWith("  " + field + " " + type + "\n"));

            assertThat(Generated.errors(sources)).isEmpty();
            assertThat(sources.get("io/waybill/dsl/acme/v1/Box.java"))
                    .contains(field.equals("namespaces") ? " namespaces(" : " " + field + "_(");
        }
    }

    @Test
    void aSpecMayHaveFieldsNamedLikeThoseOfTheMetadata() {
        ApiSchema schema = Generated.schema("""
                kind acme.io/v1 Box boxes namespaced acme.v1.Box
                type acme.v1.Box
                  apiVersion string
                  kind string
                  metadata any
                  spec acme.v1.BoxSpec
                type acme.v1.BoxSpec
                  labels map<string>
                  name string
                  status string
                """);

        assertThat(Generated.errors(Generated.from(schema))).isEmpty();
    }

    @Test
    void refusesAKindWithoutMetadata() {
        ApiSchema schema = Generated.schema("""
                kind acme.io/v1 Box boxes namespaced acme.v1.Box
                type acme.v1.Box
                  apiVersion string
                  kind string
                  spec any
                """);

        assertThatThrownBy(() -> Generated.from(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.v1.Box")
                .hasMessageContaining("\"metadata\"");
    }

    @Test
    void acceptsAKindWithoutSpec() {
        assertThat(Generated.errors(Generated.from(kindWith("  data map<bytes>\n"))))
                .isEmpty();
    }

    private static ApiSchema kindWith(String field) {
        return Generated.schema("""
                kind acme.io/v1 Box boxes namespaced acme.v1.Box
                type acme.v1.Box
                  apiVersion string
                  kind string
                  metadata any
                """ + field);
    }
}
