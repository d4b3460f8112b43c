package io.waybill.crd;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a schema says of a value: its description, its default and what limits it. */
final class SchemaDescriptions {

    private SchemaDescriptions() {}

    static String of(Mapping schema) {
        List<String> sentences = new ArrayList<>();
        schema.string("description")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(sentences::add);
        say(sentences, "Default: ", schema, "default");
        bounds(sentences, schema);
        say(sentences, "Pattern: ", schema, "pattern");
        say(sentences, "Format: ", schema, "format");
        if (schema.get("x-kubernetes-list-map-keys") instanceof Sequence keys) {
            sentences.add("Items are identified by "
                    + keys.items().stream().map(SchemaDescriptions::text).collect(Collectors.joining(", ")) + ".");
        } else if (schema.string("x-kubernetes-list-type").orElse("").equals("set")) {
            sentences.add("No item may come twice.");
        }
        return String.join(" ", sentences);
    }

    private static void bounds(List<String> sentences, Mapping schema) {
        say(sentences, isTrue(schema, "exclusiveMinimum") ? "More than " : "At least ", schema, "minimum");
        say(sentences, isTrue(schema, "exclusiveMaximum") ? "Less than " : "At most ", schema, "maximum");
        say(sentences, "Least length: ", schema, "minLength");
        say(sentences, "Greatest length: ", schema, "maxLength");
        say(sentences, "Least number of items: ", schema, "minItems");
        say(sentences, "Greatest number of items: ", schema, "maxItems");
        say(sentences, "Least number of entries: ", schema, "minProperties");
        say(sentences, "Greatest number of entries: ", schema, "maxProperties");
    }

    private static boolean isTrue(Mapping schema, String keyword) {
        return schema.bool(keyword).orElse(false);
    }

    private static void say(List<String> sentences, String what, Mapping schema, String keyword) {
        Node value = schema.get(keyword);
        if (value instanceof Scalar scalar && !scalar.isNull()) {
            sentences.add(what + (scalar.text().isEmpty() ? "empty" : scalar.text()) + ".");
        }
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
