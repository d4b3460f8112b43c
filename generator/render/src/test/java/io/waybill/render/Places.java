package io.waybill.render;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Objects;

/** All that was read of a document, with the type and the place of each key and value, as text. */
final class Places {

    private final StringBuilder out = new StringBuilder();

    private Places() {}

    static String of(Document document) {
        Places places = new Places();
        places.out
                .append(document.index())
                .append(' ')
                .append(document.origin())
                .append(document.problems())
                .append('\n');
        document.root().ifPresent(root -> places.add(root, 1));
        return places.out.toString();
    }

    private void add(Node node, int level) {
        out.append(" @").append(node.origin());
        if (node instanceof Scalar scalar) {
            Object value = scalar.value();
            out.append(value == null ? "" : value.getClass().getSimpleName())
                    .append(' ')
                    .append(value)
                    .append('\n');
        } else if (node instanceof Sequence sequence) {
            out.append(" list\n");
            for (Node item : sequence) {
                out.append(" ".repeat(level)).append('-');
                add(item, level + 1);
            }
        } else if (node instanceof Mapping mapping) {
            out.append(" mapping\n");
            for (String key : mapping.keys()) {
                out.append(" ".repeat(level)).append(key).append(" @").append(mapping.originOf(key));
                add(Objects.requireNonNull(mapping.get(key)), level + 1);
            }
        }
    }
}
