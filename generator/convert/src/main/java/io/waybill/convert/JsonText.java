package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Objects;
import java.util.stream.Collectors;

/** Trees as JSON on one line, as annotations hold it. */
final class JsonText {

    private JsonText() {}

    static String of(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.keys().stream()
                    .map(key -> quoted(key) + ":" + of(Objects.requireNonNull(mapping.get(key))))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        Scalar scalar = (Scalar) node;
        return scalar.isString() ? quoted(scalar.text()) : scalar.isNull() ? "null" : scalar.text();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
