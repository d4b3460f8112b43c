package io.waybill.pipeline.report;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Objects;

/** Shows values in the middle of a line. */
public final class InlineText {

    private InlineText() {}

    /** The value on one line, texts in double quotes. */
    public static String of(Node node) {
        if (node instanceof Mapping mapping) {
            return "{"
                    + String.join(
                            ", ",
                            mapping.keys().stream()
                                    .map(key -> key + ": " + of(Objects.requireNonNull(mapping.get(key))))
                                    .toList())
                    + "}";
        }
        if (node instanceof Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.items().stream().map(InlineText::of).toList()) + "]";
        }
        Scalar scalar = (Scalar) node;
        return scalar.isString() ? "\"" + scalar.text().replace("\n", "\\n") + "\"" : scalar.text();
    }
}
