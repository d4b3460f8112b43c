package io.waybill.kubernetes.kind;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lists of resources: a {@code List} of any kinds, or a list of one kind such as {@code ConfigMapList}; either may hold
 * lists again.
 */
public final class ResourceLists {

    private static final String LIST = "List";

    private ResourceLists() {}

    /** Whether a mapping is such a list. */
    public static boolean isList(Mapping mapping) {
        Node items = mapping.get("items");
        return mapping.string("kind").filter(kind -> kind.endsWith(LIST)).isPresent()
                && mapping.string("apiVersion").isPresent()
                && (items instanceof Sequence || items instanceof Scalar scalar && scalar.isNull());
    }

    /**
     * The items of a list. Those of a list of one kind that say neither their API version nor their kind are given
     * both, as client-go's decoder of unstructured lists does.
     */
    public static List<Node> items(Mapping list) {
        List<Node> items = Fields.nodes(list, "items");
        String kind = list.string("kind").orElse(LIST);
        if (kind.equals(LIST)) {
            return items;
        }
        Scalar apiVersion = Scalar.of(list.string("apiVersion").orElse(""));
        Scalar itemKind = Scalar.of(kind.substring(0, kind.length() - LIST.length()));
        return items.stream()
                .map(item -> item instanceof Mapping resource ? typed(resource, apiVersion, itemKind) : item)
                .toList();
    }

    private static Node typed(Mapping resource, Scalar apiVersion, Scalar kind) {
        return Fields.has(resource, "apiVersion") || Fields.has(resource, "kind")
                ? resource
                : resource.with("apiVersion", apiVersion).with("kind", kind);
    }

    /** Gives everything that a document holds to a consumer: itself, or the items of a list, and of lists within it. */
    public static void forEach(Node document, Consumer<? super Node> consumer) {
        if (document instanceof Mapping mapping && isList(mapping)) {
            items(mapping).forEach(item -> forEach(item, consumer));
        } else {
            consumer.accept(document);
        }
    }
}
