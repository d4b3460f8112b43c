package io.waybill.codegen;

import java.util.Map;

/**
 * The signatures of the DSL that generated classes call, so that they can be compiled here without the DSL. Native
 * methods need no body.
 */
final class DslStubs {

    private static final String TYPED_VALUE = """
            package io.waybill.dsl.tree;
            import java.util.*;
            import java.util.function.Function;
            public abstract class TypedValue<T extends TypedValue<T>> {
                protected TypedValue(Mapping tree, List<TypedValue<?>> carried) {}
                protected abstract Shape shape();
                protected abstract T view(Mapping newTree, List<TypedValue<?>> newCarried);
                public final native Mapping tree();
                protected final native T carrying(TypedValue<?> value);
                protected native T adopt(List<TypedValue<?>> values);
                protected final native T with(int slot, Node value);
                protected final native T with(int slot, TypedValue<?> value);
                protected final native T withAll(int slot, Collection<? extends TypedValue<?>> values);
                protected final native <V> T withEntries(int slot, Map<String, V> entries, Function<V, Node> toNode);
                protected final native T append(int slot, Node item);
                protected final native T appendAll(int slot, String first, String... more);
                protected final native T append(int slot, TypedValue<?> item);
                protected final native T entry(int slot, String key, Node value);
                protected final native T self();
                protected final native <V> Optional<V> optional(int slot, Function<Node, V> read);
                protected final native <V> V required(int slot, Function<Node, V> read);
                protected final native <V> List<V> list(int slot, Function<Node, V> read);
                protected final native <V> Map<String, V> entries(int slot, Function<Node, V> read);
            }
            """;

    private static final String RESOURCE = """
            package io.waybill.dsl;
            import io.waybill.dsl.tree.*;
            import java.util.*;
            public abstract class Resource<T extends Resource<T>> extends TypedValue<T> {
                protected Resource(Mapping tree, List<TypedValue<?>> carried) { super(tree, carried); }
                protected final native T head(String apiVersion, String kind, String name);
                public abstract boolean isNamespaced();
                public final native String apiVersion();
                public final native String kind();
                public final native Node metadata();
                public final native T metadata(Node metadata);
                public final native String name();
                public final native Optional<String> namespace();
                public final native T namespace(String namespace);
                public final native T label(String key, String value);
                public final native T labels(Map<String, String> labels);
                public final native Map<String, String> labels();
                public final native T annotation(String key, String value);
                public final native T annotations(Map<String, String> annotations);
                public final native Map<String, String> annotations();
            }
            """;

    private static final String READ = """
            package io.waybill.dsl.tree;
            import java.util.List;
            import java.util.function.Function;
            public final class Read {
                public static native String string(Node node);
                public static native int int32(Node node);
                public static native long int64(Node node);
                public static native double decimal(Node node);
                public static native boolean bool(Node node);
                public static native java.time.Instant instant(Node node);
                public static native byte[] bytes(Node node);
                public static native Mapping mapping(Node node);
                public static native <V> List<V> list(Node node, Function<Node, V> read);
                public static native <V> java.util.Map<String, V> map(Node node, Function<Node, V> read);
                public static native Node any(Node node);
            }
            """;

    private static final String SCALAR = """
            package io.waybill.dsl.tree;
            public final class Scalar implements Node {
                public static native Scalar of(String text);
                public static native Scalar of(long number);
                public static native Scalar of(double number);
                public static native Scalar of(boolean truth);
            }
            """;

    private static final String SEQUENCE = """
            package io.waybill.dsl.tree;
            import java.util.Collection;
            import java.util.function.Function;
            public final class Sequence implements Node {
                public static native <T> Sequence of(
                        Collection<? extends T> values, Function<? super T, ? extends Node> toNode);
            }
            """;

    private static final String INT_OR_STRING = """
            package io.waybill.dsl.value;
            import io.waybill.dsl.tree.Node;
            public final class IntOrString {
                public static native IntOrString of(int number);
                public static native IntOrString of(String text);
                public static native IntOrString from(Node node);
                public native Node toNode();
            }
            """;

    private static final String QUANTITY = """
            package io.waybill.dsl.value;
            import io.waybill.dsl.tree.Node;
            public final class Quantity {
                public static native Quantity from(Node node);
                public native Node toNode();
            }
            """;

    private static final String SECONDS = """
            package io.waybill.dsl.value;
            public final class Seconds {
                public static native int int32(java.time.Duration duration);
                public static native long int64(java.time.Duration duration);
            }
            """;

    private static final String MAPPING = """
            package io.waybill.dsl.tree;
            public final class Mapping implements Node {
                public static native Mapping ofShape(Shape shape);
                public static native <V> Mapping sorted(
                        java.util.Map<String, ? extends V> entries,
                        java.util.function.Function<? super V, ? extends Node> toNode);
                public native Mapping with(String key, Node value);
            }
            """;

    private static final String SHAPE = """
            package io.waybill.dsl.tree;
            public final class Shape {
                public static native Shape of(String... keys);
            }
            """;

    /** The sources by path. */
    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("io/waybill/dsl/tree/TypedValue.java", TYPED_VALUE),
            Map.entry("io/waybill/dsl/Resource.java", RESOURCE),
            Map.entry("io/waybill/dsl/tree/Read.java", READ),
            Map.entry("io/waybill/dsl/tree/Scalar.java", SCALAR),
            Map.entry("io/waybill/dsl/tree/Sequence.java", SEQUENCE),
            Map.entry("io/waybill/dsl/value/IntOrString.java", INT_OR_STRING),
            Map.entry("io/waybill/dsl/value/Quantity.java", QUANTITY),
            Map.entry("io/waybill/dsl/value/Seconds.java", SECONDS),
            Map.entry("io/waybill/dsl/tree/Mapping.java", MAPPING),
            Map.entry("io/waybill/dsl/tree/Shape.java", SHAPE),
            Map.entry("io/waybill/dsl/tree/Node.java", "package io.waybill.dsl.tree; public interface Node {}"),
            Map.entry(
                    "io/waybill/dsl/CheckReturnValue.java",
                    "package io.waybill.dsl; public @interface CheckReturnValue {}"));

    private DslStubs() {}
}
