package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What definitions of custom resources say of how their objects are stored: defaults are filled in, and null goes where
 * it is no value but there is a default.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting">Defaulting</a>
 */
public final class CustomDefinitions {

    /** None. */
    public static final CustomDefinitions NONE = new CustomDefinitions(Map.of());

    private static final String DEFAULT = "default";
    private static final String SCHEMA = "openAPIV3Schema";

    private final Map<String, Mapping> schemas;

    private CustomDefinitions(Map<String, Mapping> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    /** Those among some resources; of two that define the same kind, the last counts. */
    public static CustomDefinitions of(Collection<Mapping> resources) {
        Map<String, Mapping> schemas = new HashMap<>();
        for (Mapping resource : resources) {
            if (resource.string("kind").orElse("").equals("CustomResourceDefinition")) {
                Mapping spec = Fields.at(resource, "spec");
                Mapping common = Fields.at(spec, "validation", SCHEMA);
                for (Mapping version : Fields.items(spec, "versions")) {
                    Mapping own = Fields.at(version, "schema", SCHEMA);
                    schemas.put(key(spec, version), own.isEmpty() ? common : own);
                }
            }
        }
        return new CustomDefinitions(schemas);
    }

    private static String key(Mapping spec, Mapping version) {
        return spec.string("group").orElse("") + "/"
                + version.string("name").orElse("") + " "
                + Fields.at(spec, "names").string("kind").orElse("");
    }

    /** The schema of a resource; empty where no definition has its kind. */
    public Optional<Mapping> schema(Mapping resource) {
        return Optional.ofNullable(schemas.get(resource.string("apiVersion").orElse("") + " "
                + resource.string("kind").orElse("")));
    }

    /** A resource with the defaults of its definition; itself where no definition has its kind. */
    public Mapping filled(Mapping resource) {
        return schema(resource).map(schema -> object(schema, resource)).orElse(resource);
    }

    private static Mapping object(Mapping schema, Mapping object) {
        Mapping result = object;
        for (String key : object.keys()) {
            Node value = object.get(key);
            Mapping property = property(schema, key);
            if (value != null && property != null) {
                boolean dropped = isDropped(property, value);
                Node filled = dropped ? property.get(DEFAULT) : value;
                result = filled == null ? result : result.with(key, value(property, filled));
            }
        }
        Mapping properties = Fields.at(schema, "properties");
        for (String key : properties.keys()) {
            Mapping property = Fields.at(properties, key);
            Node byDefault = property.get(DEFAULT);
            if (byDefault != null && object.get(key) == null) {
                result = result.with(key, value(property, byDefault));
            }
        }
        return result;
    }

    private static Node value(Mapping schema, Node value) {
        if (value instanceof Mapping object) {
            return object(schema, object);
        }
        if (value instanceof Sequence list && schema.get("items") instanceof Mapping items) {
            return Sequence.of(list.items(), item -> value(items, item));
        }
        return value;
    }

    private static boolean isDropped(Mapping property, Node value) {
        return value instanceof Scalar scalar
                && scalar.isNull()
                && !Fields.isTrue(property, "nullable")
                && property.get(DEFAULT) != null;
    }

    /** The schema of a field; null where it has none. */
    private static @Nullable Mapping property(Mapping schema, String key) {
        if (Fields.at(schema, "properties").get(key) instanceof Mapping property) {
            return property;
        }
        return schema.get("additionalProperties") instanceof Mapping any ? any : null;
    }

    /** What a schema says of what is below a value: of a field, or of the items of a list. */
    static Mapping below(Mapping schema, String key) {
        Mapping property = property(schema, key);
        return property == null ? Mapping.empty() : property;
    }

    /** The fields that tell the items of a list apart; none when they are told apart by position. */
    static List<String> keys(Mapping schema) {
        return schema.string("x-kubernetes-list-type").orElse("").equals("map")
                ? Fields.texts(schema, "x-kubernetes-list-map-keys")
                : List.of();
    }
}
