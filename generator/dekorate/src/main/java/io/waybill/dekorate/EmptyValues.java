package io.waybill.dekorate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps empty lists and maps that were read apart from those that fabric8's classes contain by default: both
 * are empty in an object, and fabric8 writes neither. An object that was read and not rebuilt is written as it was.
 */
final class EmptyValues {

    private EmptyValues() {}

    static SimpleModule module() {
        return new SimpleModule("empty-values")
                .setDeserializerModifier(new Marks())
                .setSerializerModifier(new Writes());
    }

    /** An empty list that was read. */
    private static final class ReadList extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
    }

    /** An empty map that was read. */
    private static final class ReadMap extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;
    }

    private static @Nullable Object marked(@Nullable Object value) {
        if (value instanceof List<?> list && list.isEmpty()) {
            return new ReadList();
        }
        return value instanceof Map<?, ?> map && map.isEmpty() ? new ReadMap() : value;
    }

    private static final class Marks extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            List<SettableBeanProperty> properties = new ArrayList<>();
            builder.getProperties().forEachRemaining(properties::add);
            for (SettableBeanProperty property : properties) {
                Class<?> type = property.getType().getRawClass();
                if (type == List.class || type == Map.class) {
                    builder.addOrReplaceProperty(new MarkingProperty(property), true);
                }
            }
            return builder;
        }
    }

    private static final class MarkingProperty extends SettableBeanProperty.Delegating {

        private static final long serialVersionUID = 1L;

        MarkingProperty(SettableBeanProperty delegate) {
            super(delegate);
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty newDelegate) {
            return new MarkingProperty(newDelegate);
        }

        @Override
        public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object bean)
                throws IOException {
            delegate.set(bean, marked(delegate.deserialize(parser, context)));
        }
    }

    private static final class Writes extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.replaceAll(property -> {
                Class<?> type = property.getType().getRawClass();
                return type == List.class || type == Map.class ? new MarkedWriter(property) : property;
            });
            return properties;
        }
    }

    private static final class MarkedWriter extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        MarkedWriter(BeanPropertyWriter base) {
            super(base);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator tokens, SerializerProvider provider) throws Exception {
            Object value = get(bean);
            if (value instanceof ReadList list && list.isEmpty() || value instanceof ReadMap map && map.isEmpty()) {
                tokens.writeFieldName(getName());
                if (value instanceof Collection) {
                    tokens.writeStartArray();
                    tokens.writeEndArray();
                } else {
                    tokens.writeStartObject();
                    tokens.writeEndObject();
                }
            } else {
                super.serializeAsField(bean, tokens, provider);
            }
        }
    }
}
