package io.waybill.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.TypedValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readers of the DSL's types, each of which is a view of a mapping. */
final class TypedDeserializers extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        if (raw == Resource.class || raw == TypedValue.class) {
            return new TreeDeserializer<>(Resource.class, node -> Resource.from((Mapping) node));
        }
        return TypedValue.class.isAssignableFrom(raw) ? typed(raw) : null;
    }

    private static <T> @Nullable JsonDeserializer<T> typed(Class<T> type) {
        try {
            Method from = type.getMethod("from", Mapping.class);
            Function<Node, T> view = node -> type.cast(call(from, (Mapping) node));
            return new TreeDeserializer<>(type, view);
        } catch (NoSuchMethodException e) {
            return null; // a type that users write themselves, as Jackson knows to read it
        }
    }

    private static Object call(Method from, Mapping tree) {
        try {
            return from.invoke(null, tree);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
