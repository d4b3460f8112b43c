package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An object while an API server completes it. */
public final class Draft {

    private final Map<String, Node> fields;
    private final Minor minor;
    private final Predicate<String> known;

    /**
     * A draft.
     *
     * @param fields what it holds; changed in place
     * @param minor the minor of the server
     * @param known whether the minor has a field of this object, and keeps it
     */
    public Draft(Map<String, Node> fields, Minor minor, Predicate<String> known) {
        this.fields = fields;
        this.minor = minor;
        this.known = known;
    }

    /** Whether the server is of a minor or newer. */
    boolean isFrom(int number) {
        return minor.number() >= number;
    }

    @Nullable Node get(String field) {
        return fields.get(field);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Whether a field is the only one. */
    boolean isOnly(String field) {
        return fields.size() == 1 && fields.containsKey(field);
    }

    /** Whether a field holds a text. */
    boolean is(String field, String text) {
        return Scalar.of(text).equals(fields.get(field));
    }

    boolean isTrue(String field) {
        return Scalar.of(true).equals(fields.get(field));
    }

    /** The text of a field; empty where there is none. */
    String text(String field) {
        return fields.get(field) instanceof Scalar scalar && scalar.isString() ? scalar.text() : "";
    }

    /** The mapping under a field; an empty one where there is none. */
    Mapping mapping(String field) {
        return fields.get(field) instanceof Mapping mapping ? mapping : Mapping.empty();
    }

    /** The items of a field; none where there is no list. */
    List<Node> items(String field) {
        return fields.get(field) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** Fills in a field that is not there, as long as the minor has it. */
    public void fill(String field, @Nullable Node value) {
        if (value != null && !fields.containsKey(field) && known.test(field)) {
            fields.put(field, value);
        }
    }

    void fill(String field, String text) {
        fill(field, Scalar.of(text));
    }

    void fill(String field, long number) {
        fill(field, Scalar.of(number));
    }

    void fill(String field, boolean truth) {
        fill(field, Scalar.of(truth));
    }

    void put(String field, Node value) {
        fields.put(field, value);
    }

    /** Adds an item to the end of a list, which is made where there is none. */
    void append(String field, Node item) {
        List<Node> items = new ArrayList<>(items(field));
        items.add(item);
        fields.put(field, Sequence.of(items));
    }

    void remove(String field) {
        fields.remove(field);
    }

    /** Completes the mapping under a field that the minor has, which is there from then on unless it stays empty. */
    void inside(String field, Consumer<Draft> completion) {
        if (!fields.containsKey(field) && !known.test(field)) {
            return;
        }
        Map<String, Node> inner = copy(mapping(field));
        completion.accept(new Draft(inner, minor, name -> true));
        if (!inner.isEmpty()) {
            fields.put(field, Mapping.of(inner));
        }
    }

    /** Completes every mapping in the list under a field. */
    void each(String field, Consumer<Draft> completion) {
        if (!(fields.get(field) instanceof Sequence sequence)) {
            return;
        }
        List<Node> items = new ArrayList<>(sequence.size());
        for (Node item : sequence) {
            if (item instanceof Mapping mapping) {
                Map<String, Node> inner = copy(mapping);
                completion.accept(new Draft(inner, minor, name -> true));
                items.add(Mapping.of(inner));
            } else {
                items.add(item);
            }
        }
        fields.put(field, Sequence.of(items));
    }

    private static Map<String, Node> copy(Mapping mapping) {
        Map<String, Node> copy = new LinkedHashMap<>();
        for (String key : mapping.keys()) {
            Node value = mapping.get(key);
            if (value != null) {
                copy.put(key, value);
            }
        }
        return copy;
    }
}
