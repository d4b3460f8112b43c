package io.waybill.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.waybill.dsl.tree.Node;
import io.waybill.render.JsonWriter;
import java.io.IOException;
import java.util.function.Function;

/** Writes the tree of a value. */
final class TreeSerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<? super T, ? extends Node> tree;

    TreeSerializer(Class<T> type, Function<? super T, ? extends Node> tree) {
        super(type);
        this.tree = tree;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        JsonWriter.write(tree.apply(value), json);
    }

    /** A type id beside the value, for mappers that add one to everything. */
    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        WritableTypeId id = types.writeTypePrefix(json, types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(value, json, provider);
        types.writeTypeSuffix(json, id);
    }
}
