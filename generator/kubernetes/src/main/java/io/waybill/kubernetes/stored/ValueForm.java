package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.value.Quantity;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Primitive;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stored objects in a form in which values that mean the same are equal: amounts by what they amount to. So API servers
 * and most controllers compare objects: Semantic.DeepEqual.
 */
public final class ValueForm {

    /** Beyond this, writing an amount out in full takes more room than anybody has; it stays as it is stored. */
    private static final int MOST_DIGITS = 400;

    private ValueForm() {}

    /** A stored resource by what its values mean. */
    public static Mapping of(Typing typing, Mapping stored) {
        return mapping(typing, typing.root(), stored);
    }

    private static Mapping mapping(Typing typing, ValueType type, Mapping mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String key : mapping.keys()) {
            Node value = mapping.get(key);
            if (value != null) {
                fields.put(key, node(typing, typing.child(type, key), value));
            }
        }
        return Mapping.of(fields);
    }

    private static Node node(Typing typing, ValueType type, Node node) {
        if (node instanceof Mapping mapping) {
            return mapping(typing, type, mapping);
        }
        if (node instanceof Sequence sequence) {
            return Sequence.of(sequence.items(), item -> node(typing, Typing.item(type), item));
        }
        return type == Primitive.QUANTITY ? amount((Scalar) node) : node;
    }

    private static Scalar amount(Scalar scalar) {
        if (!Quantity.isQuantity(scalar.text())) {
            return scalar;
        }
        BigDecimal amount = Quantity.parse(scalar.text()).amount().stripTrailingZeros();
        return Math.abs((long) amount.scale()) > MOST_DIGITS ? scalar : Scalar.of(amount.toPlainString());
    }
}
