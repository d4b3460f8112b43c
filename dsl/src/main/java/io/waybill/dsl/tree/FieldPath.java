package io.waybill.dsl.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a field inside a resource, written as the API server writes it: {@code spec.containers[0].image}. */
public final class FieldPath {

    /** The index of a path that does not end in an item. */
    private static final int FIELD = -1;

    private static final int KEY = -2;

    private static final FieldPath ROOT = new FieldPath(null, "", FIELD);
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_$-]+");

    private final @Nullable FieldPath parent;
    private final String name;
    private final int index;

    private FieldPath(@Nullable FieldPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The resource itself; its text is empty. */
    public static FieldPath root() {
        return ROOT;
    }

    /** A field of an object, or an entry of a map. */
    public FieldPath field(String field) {
        return new FieldPath(this, field, FIELD);
    }

    /** An item of a list, counted from 0. */
    public FieldPath item(int itemIndex) {
        return new FieldPath(this, "", itemIndex);
    }

    /** An entry of a map, always written as {@code [key]}. */
    public FieldPath key(String key) {
        return new FieldPath(this, key, KEY);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.appendTo(text);
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (index == FIELD && SIMPLE.matcher(name).matches()) {
            text.append(text.isEmpty() ? "" : ".").append(name);
        } else {
            text.append('[').append(name).append(']');
        }
    }
}
