package io.waybill.cel;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.ObjectValue;
import io.waybill.cel.value.Values;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.Unknown;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object as expressions see it: fields under escaped names, entries of maps under their own. Unknown fields cannot be
 * named, yet count when objects are compared.
 *
 * <p>Source: unstructuredMap of k8s.io/apiserver/pkg/cel/common/valuesunstructured.go.
 */
final class ObjectView extends AbstractMap<Object, Object> implements ObjectValue {

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

    Mapping mapping() {
        return mapping;
    }

    @Override
    public Optional<Object> find(Object key) {
        if (!(key instanceof String name)) {
            throw EvaluationError.noSuchOverload();
        }
        return name(name).flatMap(this::value);
    }

    @Override
    public boolean has(String name) {
        return name(name).filter(this::isKnown).isPresent();
    }

    private Optional<String> name(String escaped) {
        return type instanceof MapOf ? Optional.of(escaped) : PropertyNames.unescape(escaped);
    }

    private boolean isKnown(String name) {
        Node node = node(name);
        if (Unknown.mayBeAbsent(node)) {
            throw CelValues.unknown();
        }
        return node != null && typeOf(name) != null && !isAbsent(name);
    }

    private @Nullable Node node(String name) {
        Node node = mapping.get(name);
        if (node == null && Unknown.isOpen(mapping)) {
            throw CelValues.unknown();
        }
        return node;
    }

    private List<String> keys() {
        if (Unknown.isOpen(mapping)) {
            throw CelValues.unknown();
        }
        return mapping.keys();
    }

    /** A field that is null is none; an entry of a map can be. */
    private boolean isAbsent(String name) {
        return type instanceof Fields && mapping.get(name) instanceof Scalar scalar && scalar.isNull();
    }

    private @Nullable ExpressionType typeOf(String name) {
        return type instanceof Fields fields ? fields.types().get(name) : ((MapOf) type).value();
    }

    private Optional<Object> value(String name) {
        Node node = node(name);
        ExpressionType of = typeOf(name);
        return node == null || of == null || isAbsent(name) ? Optional.empty() : Optional.of(CelValues.of(of, node));
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name ? find(name).orElse(null) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return keys().size();
    }

    @Override
    public boolean isEqualTo(Object other) {
        if (!(other instanceof Map<?, ?> map)) {
            throw EvaluationError.noSuchOverload();
        }
        if (map.size() != size()) {
            return false;
        }
        for (String name : keys()) {
            boolean isEqual = typeOf(name) != null ? isEqual(name, map) : isEqualUnknown(name, map);
            if (!isEqual) {
                return false;
            }
        }
        return true;
    }

    private boolean isEqual(String name, Map<?, ?> map) {
        Optional<Object> own = value(name);
        Optional<Object> others = map instanceof ObjectView view && view.type instanceof Fields
                ? view.value(name)
                : Values.find(map, name);
        return own.isPresent() == others.isPresent()
                && (own.isEmpty() || Values.equal(own.get(), others.orElseThrow()));
    }

    private boolean isEqualUnknown(String name, Map<?, ?> map) {
        if (!(map instanceof ObjectView view)) {
            throw EvaluationError.noSuchOverload();
        }
        Node other = view.mapping.get(name);
        return other == null || Objects.equals(CelValues.plain(mapping.get(name)), CelValues.plain(other));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (String name : keys()) {
            Object key =
                    type instanceof MapOf ? name : PropertyNames.escape(name).orElse(name);
            value(name).ifPresent(value -> entries.put(key, value));
        }
        return entries.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectView view && view.mapping.equals(mapping);
    }

    @Override
    public int hashCode() {
        return mapping.hashCode();
    }
}
