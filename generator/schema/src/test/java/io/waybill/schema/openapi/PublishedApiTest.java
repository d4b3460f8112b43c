package io.waybill.schema.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The OpenAPI documents of a server say which kinds there are and what they hold. */
class PublishedApiTest {

    private static final Minor MINOR = new Minor(36);
    private static final Map<String, Object> ID = Map.of("group", "acme.io", "version", "v1", "kind", "Box");
    private static final Map<String, Object> POST = action("post", ID);

    private static final Map<String, Object> PATHS = Map.of(
            "/apis/acme.io/v1/namespaces/{namespace}/boxes",
            Map.of("post", POST),
            "/apis/acme.io/v1/boxes",
            Map.of("get", action("list", ID)),
            "/apis/acme.io/v1/namespaces/{namespace}/boxes/{name}",
            Map.of("get", action("get", ID), "put", action("put", ID)),
            "/apis/acme.io/v1/namespaces/{namespace}/boxes/{name}/lid",
            Map.of("patch", action("patch", ID)));

    private static final Map<String, Object> DOCUMENT = Map.of(
            "openapi",
            "3.0.0",
            "paths",
            PATHS,
            "components",
            Map.of(
                    "schemas",
                    Map.of(
                            "io.acme.v1.Box",
                            Map.of(
                                    "description",
                                    "A box.",
                                    "x-kubernetes-group-version-kind",
                                    List.of(ID),
                                    "required",
                                    List.of("spec"),
                                    "properties",
                                    Map.of(
                                            "metadata",
                                            reference("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"),
                                            "spec",
                                            spec())),
                            "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
                            Map.of("properties", Map.of("name", Map.of("type", "string"))),
                            "io.k8s.apimachinery.pkg.api.resource.Quantity",
                            Map.of("oneOf", List.of()))));

    private final PublishedApi api = PublishedApi.read(MINOR, List.of(DOCUMENT));

    private static Map<String, Object> action(String action, Map<String, Object> id) {
        return Map.of("x-kubernetes-action", action, "x-kubernetes-group-version-kind", id);
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("allOf", List.of(Map.of("$ref", "#/components/schemas/" + name)));
    }

    private static Map<String, Object> spec() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "colour", Map.of("type", "string", "enum", List.of("red", "blue"), "default", "red"),
                        "count", Map.of("type", "integer", "format", "int32"),
                        "weight", reference("io.k8s.apimachinery.pkg.api.resource.Quantity"),
                        "port", Map.of("x-kubernetes-int-or-string", true),
                        "labels", Map.of("type", "object", "additionalProperties", Map.of("type", "string")),
                        "lids",
                                Map.of(
                                        "type",
                                        "array",
                                        "x-kubernetes-list-type",
                                        "map",
                                        "x-kubernetes-list-map-keys",
                                        List.of("name"),
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of("name", Map.of("type", "string"))))));
    }

    @Test
    void namesAKindWithItsScope() {
        assertThat(api.kinds())
                .containsExactly(new Kind(
                        "acme.io",
                        "v1",
                        "Box",
                        "boxes",
                        true,
                        "io.acme.v1.Box",
                        Set.of("create", "list", "watch", "get", "update"),
                        new Span(MINOR, MINOR)));
    }

    @Test
    void whatHasAPathToWatchCanBeWatchedWhereAnythingHas() {
        String id = "/apis/acme.io/v1/watch/lids";
        Map<String, Object> paths = new HashMap<>(PATHS);
        paths.put(id, Map.of("get", action("watchlist", Map.of("group", "acme.io", "version", "v1", "kind", "Lid"))));
        Map<String, Object> document = new HashMap<>(DOCUMENT);
        document.put("paths", paths);

        assertThat(PublishedApi.read(MINOR, List.of(document)).kinds())
                .singleElement()
                .satisfies(box -> assertThat(box.verbs()).containsExactlyInAnyOrder("create", "list", "get", "update"));
    }

    @Test
    void givesObjectsWithinObjectsTypesOfTheirOwn() {
        assertThat(fields("io.acme.v1.Box"))
                .containsExactly("metadata meta.v1.ObjectMeta", "spec! io.acme.v1.Box_spec");
        assertThat(fields("io.acme.v1.Box_spec"))
                .containsExactly(
                        "colour string",
                        "count int32",
                        "labels map<string>",
                        "lids list<io.acme.v1.Box_spec_lids>",
                        "port int-or-string",
                        "weight quantity");
        assertThat(fields("io.acme.v1.Box_spec_lids")).containsExactly("name string");
    }

    @Test
    void saysWhatFieldsTakeBeyondTheirTypes() {
        FieldTraits colour = api.traits().get("io.acme.v1.Box_spec").get("colour");

        assertThat(colour.allowed().orElseThrow().in(MINOR)).containsExactly("red", "blue");
        assertThat(colour.defaultValue()).contains("red");
        assertThat(api.traits().get("io.acme.v1.Box_spec").get("lids").keys()).containsExactly("name");
        assertThat(api.traits().get("io.acme.v1.Box_spec")).doesNotContainKey("count");
    }

    @Test
    void keepsWhatTheServerSaysOfTypes() {
        assertThat(api.texts()).containsEntry("io.acme.v1.Box", "A box.");
    }

    private List<String> fields(String type) {
        ObjectType found = api.types().stream()
                .filter(candidate -> candidate.name().equals(type))
                .findFirst()
                .orElseThrow();
        return found.fields().stream()
                .map(field -> field.name() + (field.required() ? "! " : " ") + field.type())
                .toList();
    }
}
