package io.waybill.validate.rules.devices;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;

/** The values of a field that holds one of them or a list. */
final class FieldValues {

    private FieldValues() {}

    /** The value, or the items of the list; none where the field is absent. */
    static List<TypedValue> of(TypedObject object, String field) {
        Node node = object.mapping().get(field);
        if (node == null || node instanceof Sequence) {
            return object.items(field);
        }
        return List.of(new TypedValue("", node, object.path(field), object.mapping().originOf(field)));
    }
}
