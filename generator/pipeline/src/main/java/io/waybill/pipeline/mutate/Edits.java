package io.waybill.pipeline.mutate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.schema.AllowedValues;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes of a resource: each field and item is removed once, and each value changed once. */
final class Edits {

    /** What a resource is called, which every manifest has to say. */
    private static final Set<String> IDENTITY = Set.of("apiVersion", "kind", "status");

    private static final Set<String> NAMES = Set.of("name", "namespace");
    private static final String ALLOWANCE = "waybill.io/allow-";

    private final Typing typing;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(Typing typing) {
        this.typing = typing;
    }

    /** The changes of a resource, from the outside in; the first removes all of it. */
    static List<Edit> of(Typing typing, Mapping resource) {
        Edits edits = new Edits(typing);
        edits.edits.add(Edit.REMOVAL);
        for (String key : resource.keys()) {
            if (!IDENTITY.contains(key)) {
                edits.field(List.of(), resource, key, typing.root(), typing.top(key));
            }
        }
        return edits.edits;
    }

    private void field(List<Object> parent, Mapping mapping, String key, ValueType outer, ValueType type) {
        Node value = mapping.get(key);
        if (value == null || isFixed(parent, key)) {
            return;
        }
        List<Object> path = with(parent, key);
        if (!path.equals(List.of("metadata"))) {
            edits.add(new Edit(path, Optional.empty()));
        }
        inside(path, value, type, typing.traits(outer, key).allowed());
    }

    private static boolean isFixed(List<Object> parent, String key) {
        return parent.equals(List.of("metadata")) && NAMES.contains(key) || key.startsWith(ALLOWANCE);
    }

    private void inside(List<Object> path, Node value, ValueType type, Optional<AllowedValues> allowed) {
        if (value instanceof Mapping mapping) {
            for (String key : mapping.keys()) {
                field(path, mapping, key, type, typing.child(type, key));
            }
        } else if (value instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                List<Object> item = with(path, i);
                edits.add(new Edit(item, Optional.empty()));
                inside(item, list.get(i), Typing.item(type), allowed);
            }
        } else if (value instanceof Scalar scalar) {
            List<String> others =
                    allowed.map(values -> values.in(typing.minor())).orElse(List.of());
            OtherValue.of(scalar, others)
                    .ifPresent(other -> edits.add(new Edit(path, Optional.of(other.at(scalar.origin())))));
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
