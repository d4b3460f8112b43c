package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists as an API server stores them: items that nobody wrote stay where keys or values tell items apart. */
final class ListForm {

    private final StoredForm form;
    private final ValueType item;
    private final FieldTraits traits;

    ListForm(StoredForm form, ValueType item, FieldTraits traits) {
        this.form = form;
        this.item = item;
        this.traits = traits;
    }

    Sequence of(Sequence now, Past past) {
        if (past.written() instanceof Sequence earlier && past.stored() instanceof Sequence stored) {
            if (!traits.keys().isEmpty()) {
                return byKeys(now, earlier, stored);
            }
            if (traits.isSet()) {
                return union(fresh(now), fresh(earlier), stored);
            }
        }
        return fresh(now);
    }

    private Sequence fresh(Sequence now) {
        return Sequence.of(now.items(), one -> stored(one, Past.NONE));
    }

    private Node stored(Node one, Past past) {
        return Objects.requireNonNullElse(form.node(item, one, past, FieldTraits.NONE), one);
    }

    private Sequence byKeys(Sequence now, Sequence earlier, Sequence stored) {
        Map<List<Object>, Node> kept = new HashMap<>();
        stored.forEach(one -> keys(one).ifPresent(key -> kept.putIfAbsent(key, one)));
        Map<List<Object>, Node> wrote = new HashMap<>();
        earlier.forEach(one -> writtenKeys(one).ifPresent(key -> wrote.putIfAbsent(key, one)));
        Set<List<Object>> met = new HashSet<>(wrote.keySet());
        List<Node> items = new ArrayList<>(now.size());
        for (Node one : now) {
            List<Object> key = writtenKeys(one).orElse(List.of());
            met.add(key);
            Node before = kept.get(key);
            Past past = before == null ? Past.NONE : new Past(wrote.get(key), before).of(Mapping.class);
            items.add(stored(one, past));
        }
        stored.forEach(one -> {
            if (!met.contains(keys(one).orElse(List.of()))) {
                items.add(one);
            }
        });
        return Sequence.of(items);
    }

    /** The keys of an item of a manifest, as the server stores them, which may fill some in. */
    private Optional<List<Object>> writtenKeys(Node one) {
        if (!(one instanceof Mapping mapping)) {
            return Optional.empty();
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String key : traits.keys()) {
            Node value = mapping.get(key);
            if (value != null) {
                fields.put(key, value);
            }
        }
        return keys(stored(Mapping.of(fields), Past.NONE));
    }

    private Optional<List<Object>> keys(@Nullable Node node) {
        return node instanceof Mapping mapping ? Optional.of(ItemKeys.of(mapping, traits.keys())) : Optional.empty();
    }

    private static Sequence union(Sequence now, Sequence earlier, Sequence stored) {
        Set<Node> met = new HashSet<>(now.items());
        List<Node> items = new ArrayList<>(now.items());
        for (Node one : stored) {
            if (!earlier.items().contains(one) && met.add(one)) {
                items.add(one);
            }
        }
        return Sequence.of(items);
    }
}
