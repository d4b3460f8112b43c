package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * No input brings the validator down: it judges trees of every kind, with any value in any field, and whatever bytes can be
 * read. {@code -Djqwik.tries.default=100000} runs it for long.
 */
class AnyInputTest {

    private static final int DEEPEST = 9;
    private static final ApiHistory HISTORY = ApiHistory.load();

    private static final String[] TEXTS = {
        "",
        "a",
        "web",
        "A_B",
        "-",
        "..",
        "../x",
        "/x",
        "80",
        "http",
        "50%",
        "-1",
        "1Gi",
        "1e400",
        "*",
        "*.a.b",
        "a/b",
        "10.0.0.1",
        "::1",
        "10.0.0.0/99",
        "@daily",
        "* * * * *",
        "60 0 0 0 0",
        "2020-01-01T00:00:00Z",
        "\u0000",
        "\ud83d\ude80",
        "x".repeat(300),
        "{}",
        "[",
        "In",
        "Exists",
        "TCP",
        "None",
        "Always",
        "Never",
        "object",
        "true"
    };

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyTreeOfEveryKindIsJudged(@ForAll long seed) {
        Random random = new Random(seed);
        Minor minor = HISTORY.minors().get(random.nextInt(HISTORY.minors().size()));
        ServedApi api = ServedApi.of(HISTORY, minor);
        List<Kind> kinds = api.schema().kinds().stream().toList();
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, findings::add);
        for (int i = 0; i < 3; i++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            ObjectType type = api.schema().type(kind.typeName()).orElseThrow();
            Mapping tree = object(api, type, random, 0)
                    .with("apiVersion", Scalar.of(kind.apiVersion()))
                    .with("kind", Scalar.of(kind.name()));
            validator.validate(tree, "fuzz", i);
        }
        validator.finish(Set.of());

        assertThat(validator.summary().documents()).isEqualTo(3);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith(".");
            assertThat(finding.fix()).isNotEmpty();
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyCustomResourceIsComparedWithEverySchema(@ForAll long seed) {
        Random random = new Random(seed);
        ServedApi api = ServedApi.of(HISTORY, HISTORY.newest());
        ObjectType schemas =
                api.schema().type("apiextensions.v1.JSONSchemaProps").orElseThrow();
        Mapping names = text("kind", "Widget").with("plural", Scalar.of("widgets"));
        Mapping version = text("name", "v1")
                .with("served", Scalar.of(true))
                .with("storage", Scalar.of(true))
                .with("schema", Mapping.empty().with("openAPIV3Schema", object(api, schemas, random, 0)));
        Mapping definition = text("apiVersion", "apiextensions.k8s.io/v1")
                .with("kind", Scalar.of("CustomResourceDefinition"))
                .with("metadata", text("name", "widgets.example.com"))
                .with(
                        "spec",
                        text("group", "example.com")
                                .with("names", names)
                                .with("scope", Scalar.of("Namespaced"))
                                .with("versions", Sequence.of(version)));
        Mapping resource = object(api, schemas, random, 0)
                .with("apiVersion", Scalar.of("example.com/v1"))
                .with("kind", Scalar.of("Widget"))
                .with("metadata", text("name", "a"));
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> {});

        validator.validate(definition, "fuzz", 0);
        validator.validate(resource, "fuzz", 1);
        validator.finish(Set.of());

        assertThat(validator.summary().documents()).isEqualTo(2);
    }

    private static Mapping text(String key, String value) {
        return Mapping.empty().with(key, Scalar.of(value));
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        Validator validator =
                new Validator(ServedApi.of(HISTORY, HISTORY.newest()), ApiRules.ALL, Severities.DEFAULT, finding -> {});
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(bytes),
                    "fuzz",
                    document -> document.root().ifPresent(root -> validator.validate(root, "fuzz", 0)));
        } catch (UnreadableException e) {
            assertThat(e).hasMessageContaining("fuzz");
        }
        validator.finish(Set.of());
    }

    private static Mapping object(ServedApi api, ObjectType type, Random random, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        double share = depth < 2 ? 0.9 : 0.35;
        for (Field field : type.fields()) {
            if (random.nextDouble() < (field.required() ? 0.95 : share)) {
                entries.put(field.name(), value(api, field.type(), random, depth + 1));
            }
        }
        if (random.nextInt(40) == 0) {
            entries.put("unknown", scalar(random));
        }
        return Mapping.of(entries);
    }

    private static Node value(ServedApi api, ValueType type, Random random, int depth) {
        if (random.nextInt(60) == 0) {
            return random.nextBoolean() ? scalar(random) : Sequence.of(scalar(random), Mapping.empty());
        }
        if (type instanceof ListOf list) {
            List<Node> items = new ArrayList<>();
            int size = depth > DEEPEST ? 0 : random.nextInt(3);
            for (int i = 0; i < size; i++) {
                items.add(value(api, list.element(), random, depth + 1));
            }
            return Sequence.of(items);
        }
        if (type instanceof MapOf map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                entries.put(TEXTS[random.nextInt(TEXTS.length)], value(api, map.value(), random, depth + 1));
            }
            return Mapping.of(entries);
        }
        if (type instanceof Reference reference) {
            return depth > DEEPEST
                    ? Mapping.empty()
                    : object(api, api.schema().type(reference.typeName()).orElseThrow(), random, depth + 1);
        }
        return primitive((Primitive) type, random);
    }

    private static Scalar primitive(Primitive type, Random random) {
        return switch (type) {
            case BOOLEAN -> Scalar.of(random.nextBoolean());
            case INT32, INT64 -> number(random);
            case DOUBLE -> Scalar.of(random.nextDouble());
            case QUANTITY -> random.nextBoolean() ? number(random) : Scalar.of("1500m");
            case INT_OR_STRING -> random.nextBoolean() ? number(random) : text(random);
            case BYTES -> Scalar.of("YQ==");
            case DATE_TIME -> Scalar.of("2020-01-01T00:00:00Z");
            case STRING -> text(random);
            case ANY -> scalar(random);
        };
    }

    private static Scalar scalar(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Scalar.ofNull();
            case 1 -> number(random);
            case 2 -> Scalar.of(random.nextBoolean());
            default -> text(random);
        };
    }

    private static Scalar number(Random random) {
        long[] numbers = {0, 1, -1, 80, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
        return Scalar.of(numbers[random.nextInt(numbers.length)]);
    }

    private static Scalar text(Random random) {
        return Scalar.of(TEXTS[random.nextInt(TEXTS.length)]);
    }
}
