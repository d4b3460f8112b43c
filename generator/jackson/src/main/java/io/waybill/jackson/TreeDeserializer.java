package io.waybill.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.waybill.dsl.tree.Node;
import java.io.IOException;
import java.util.function.Function;

/** Reads a tree, and makes a value of it. */
final class TreeDeserializer<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<Node, ? extends T> value;

    /**
     * A reader of values.
     *
     * @param value makes a value of a tree; refuses one with {@link IllegalArgumentException} or {@link ClassCastException}
     */
    TreeDeserializer(Class<T> type, Function<Node, ? extends T> value) {
        super(type);
        this.value = value;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Node tree = TreeReading.read(json);
        try {
            return value.apply(tree);
        } catch (ClassCastException | IllegalArgumentException e) {
            return context.reportInputMismatch(
                    this, "This is not a %s: %s", handledType().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }
}
