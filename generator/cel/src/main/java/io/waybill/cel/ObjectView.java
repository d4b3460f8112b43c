package io.waybill.cel;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.MapOf;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object as expressions see it: fields under escaped names, entries of maps under their own. */
final class ObjectView extends AbstractMap<String, Object> {

    private final Mapping mapping;
    private final ExpressionType type;

    private ObjectView(Mapping mapping, ExpressionType type) {
        this.mapping = mapping;
        this.type = type;
    }

    static ObjectView of(Mapping mapping, Fields fields) {
        return new ObjectView(mapping, fields);
    }

    static ObjectView of(Mapping mapping, MapOf map) {
        return new ObjectView(mapping, map);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name ? value(isMap() ? name : PropertyNames.unescape(name)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    private boolean isMap() {
        return type instanceof MapOf;
    }

    /** The value under a name as it is written; null where there is none, or the type does not know it. */
    private @Nullable Object value(String name) {
        Node node = mapping.get(name);
        ExpressionType of = type instanceof Fields fields ? fields.types().get(name) : ((MapOf) type).value();
        return node == null || of == null ? null : CelValues.of(of, node);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (String name : mapping.keys()) {
            Object value = value(name);
            Optional<String> key = isMap() ? Optional.of(name) : PropertyNames.escape(name);
            if (value != null && key.isPresent()) {
                entries.put(key.get(), value);
            }
        }
        return entries.entrySet();
    }
}
