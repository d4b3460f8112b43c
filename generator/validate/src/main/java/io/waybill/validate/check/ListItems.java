package io.waybill.validate.check;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.List;

/** Lists of resources: a {@code List} of any kinds, or a list of one kind such as {@code ConfigMapList}. */
public final class ListItems {

    private static final String LIST = "List";

    private ListItems() {}

    /** Whether a mapping is such a list. */
    public static boolean isList(Mapping mapping) {
        return mapping.string("kind").filter(kind -> kind.endsWith(LIST)).isPresent()
                && mapping.string("apiVersion").isPresent()
                && mapping.get("items") instanceof Sequence;
    }

    /** The items; those of a list of one kind may leave out what kind they are. */
    public static List<Node> of(Mapping list) {
        List<Node> items = list.sequence("items").orElseThrow().items();
        String kind = list.string("kind").orElseThrow();
        if (kind.equals(LIST)) {
            return items;
        }
        Scalar apiVersion = Scalar.of(list.string("apiVersion").orElseThrow());
        Scalar itemKind = Scalar.of(kind.substring(0, kind.length() - LIST.length()));
        return items.stream()
                .map(item -> item instanceof Mapping resource ? typed(resource, apiVersion, itemKind) : item)
                .toList();
    }

    private static Node typed(Mapping resource, Scalar apiVersion, Scalar kind) {
        Mapping typed = resource.get("apiVersion") == null ? resource.with("apiVersion", apiVersion) : resource;
        return typed.get("kind") == null ? typed.with("kind", kind) : typed;
    }
}
