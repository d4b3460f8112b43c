package io.waybill.kubernetes.warning;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees of plain Java values, so that a test shows what it looks at. */
final class JsonTree {

    private JsonTree() {}

    static Mapping resource(String apiVersion, String kind, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("apiVersion", apiVersion);
        all.put("kind", kind);
        return (Mapping) node(all);
    }

    static Node node(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, inner) -> entries.put(key.toString(), node(inner)));
            return Mapping.of(entries);
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list, JsonTree::node);
        }
        if (value instanceof Integer number) {
            return Scalar.of(number.longValue());
        }
        return value instanceof Boolean truth ? Scalar.of(truth) : Scalar.of(value.toString());
    }
}
