package io.waybill.validate.typed;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list or an entry of a map, as checks read it.
 *
 * @param key the key of an entry; empty for an item
 * @param node the value
 * @param path where it is, as the API server writes it
 * @param origin where it was written
 */
public record TypedValue(
        String key, Node node, FieldPath path, @Nullable Origin origin) {

    /** This value, to be reported at another path. */
    public TypedValue at(FieldPath other) {
        return new TypedValue(key, node, other, origin);
    }

    /** The value as text; empty for null, a list or a mapping. */
    public String text() {
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }
}
