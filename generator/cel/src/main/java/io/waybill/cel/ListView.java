package io.waybill.cel;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.ListValue;
import io.waybill.cel.value.Values;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.expression.ExpressionType.ListKind;
import io.waybill.validate.expression.ExpressionType.ListOf;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list as expressions see it. Sets and maps are equal whatever their order, and adding to one adds each item once.
 *
 * <p>Source: the lists of k8s.io/apiserver/pkg/cel/common/valuesunstructured.go.
 */
final class ListView extends AbstractList<Object> implements ListValue {

    private final List<Object> items;
    private final ListOf type;

    private ListView(List<Object> items, ListOf type) {
        this.items = items;
        this.type = type;
    }

    static ListView of(Sequence sequence, ListOf type) {
        return new ListView(new Items(sequence, type), type);
    }

    /** The items of a sequence, each read when it is asked for. */
    private static final class Items extends AbstractList<Object> {

        private final Sequence sequence;
        private final ListOf type;

        Items(Sequence sequence, ListOf type) {
            this.sequence = sequence;
            this.type = type;
        }

        @Override
        public Object get(int index) {
            return CelValues.of(type.item(), sequence.get(index));
        }

        @Override
        public int size() {
            return sequence.size();
        }
    }

    @Override
    public Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** What makes an item the same as another: its keys, or itself. */
    private Object key(Object item) {
        if (type.kind() == ListKind.MAP && item instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>();
            type.keys().forEach(name -> {
                String escaped = PropertyNames.escape(name).orElse(name);
                keys.add(Optional.ofNullable(map.get(escaped)));
            });
            return keys;
        }
        return item;
    }

    private Map<Object, Object> byKey() {
        Map<Object, Object> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(key(item), item));
        return byKey;
    }

    @Override
    public boolean isEqualTo(Object other) {
        if (!(other instanceof List<?> list)) {
            throw EvaluationError.noSuchOverload();
        }
        if (type.kind() == ListKind.ATOMIC) {
            return Values.equalItems(this, list);
        }
        if (list.size() != size()) {
            return false;
        }
        Map<Object, Object> byKey = byKey();
        for (Object item : list) {
            Object own = byKey.get(key(item));
            if (own == null || type.kind() == ListKind.MAP && !Values.equal(own, item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Object> plus(List<?> other) {
        if (type.kind() == ListKind.ATOMIC) {
            List<Object> sum = new ArrayList<>(items);
            sum.addAll(other);
            return new ListView(sum, type);
        }
        Map<Object, Object> byKey = byKey();
        other.forEach(item -> byKey.put(key(item), item));
        return new ListView(new ArrayList<>(byKey.values()), type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListView view && view.items.equals(items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
