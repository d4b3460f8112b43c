package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads every field of a typed value, and sets it to what was read. */
final class Exercise {

    private Exercise() {}

    /** Does so with a value of a class, and all values inside of it. */
    static void readAndWrite(Compiled compiled, String className, Mapping tree) throws ReflectiveOperationException {
        Class<?> type = compiled.load(className);
        TypedValue<?> value =
                (TypedValue<?>) type.getMethod("from", Mapping.class).invoke(null, tree);
        readAndWrite(value);
    }

    private static void readAndWrite(TypedValue<?> value) throws ReflectiveOperationException {
        for (Method reader : value.getClass().getDeclaredMethods()) {
            boolean isReader = reader.getParameterCount() == 0
                    && Modifier.isPublic(reader.getModifiers())
                    && !Modifier.isStatic(reader.getModifiers())
                    && !reader.isSynthetic()
                    && !reader.getName().equals("isNamespaced");
            if (!isReader) {
                continue;
            }
            Object read = invoke(reader, value);
            boolean isAbsent = read.equals(Optional.empty())
                    || read instanceof Collection<?> all && all.isEmpty()
                    || read instanceof Map<?, ?> map && map.isEmpty();
            if (isAbsent) {
                continue;
            }
            Object inner = read instanceof Optional<?> optional ? optional.orElseThrow() : read;
            write(value, reader.getName(), inner);
            inside(inner);
        }
    }

    private static void inside(Object inner) throws ReflectiveOperationException {
        if (inner instanceof TypedValue<?> part) {
            readAndWrite(part);
        } else if (inner instanceof Collection<?> items) {
            for (Object item : items) {
                inside(item);
            }
        } else if (inner instanceof Map<?, ?> map) {
            inside(map.values());
        }
    }

    private static void write(TypedValue<?> value, String name, Object inner) throws ReflectiveOperationException {
        for (Method setter : value.getClass().getDeclaredMethods()) {
            boolean takesIt = setter.getName().equals(name)
                    && setter.getParameterCount() == 1
                    && !setter.isVarArgs()
                    && boxed(setter.getParameterTypes()[0]).isInstance(inner);
            if (takesIt) {
                assertThat(invoke(setter, value, inner)).isEqualTo(value);
                return;
            }
        }
        throw new AssertionError("Nothing sets " + name + " of " + value.getClass() + " to " + inner.getClass());
    }

    private static Object invoke(Method method, Object on, Object... arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " of " + on, e.getCause());
        }
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return type == int.class
                ? Integer.class
                : type == long.class ? Long.class : type == double.class ? Double.class : Boolean.class;
    }
}
