package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.explain.cluster.ResourceRef;
import java.util.List;
import java.util.Locale;

/** Writes trees of the Gateway API. */
final class Trees {

    static final String GROUP = "gateway.networking.k8s.io";

    private Trees() {}

    /** A mapping of keys and values in turn; texts and numbers become scalars. */
    static Mapping of(Object... keysAndValues) {
        Mapping tree = Mapping.empty();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree = tree.with((String) keysAndValues[i], node(keysAndValues[i + 1]));
        }
        return tree;
    }

    static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof List<?> items) {
            return Sequence.of(items.stream().map(Trees::node).toList());
        }
        if (value instanceof Boolean truth) {
            return Scalar.of(truth);
        }
        return value instanceof Integer number ? Scalar.of(number) : Scalar.of(String.valueOf(value));
    }

    /** A resource with a name; a namespace only where the original has one. */
    static Mapping resource(String apiVersion, String kind, String namespace, String name, Mapping spec) {
        Mapping metadata = namespace.isEmpty() ? of("name", name) : of("name", name, "namespace", namespace);
        return of("apiVersion", apiVersion, "kind", kind, "metadata", metadata, "spec", spec);
    }

    static Mapping match(String type, String value) {
        return of("path", of("type", type, "value", value));
    }

    static Mapping backendRef(ResourceRef service, String port) {
        return of("name", service.name(), "port", port.matches("\\d+") ? Integer.valueOf(port) : port);
    }

    /** A text as a part of a name of a resource, such as {@code shop-example-com}. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("*", "any")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
