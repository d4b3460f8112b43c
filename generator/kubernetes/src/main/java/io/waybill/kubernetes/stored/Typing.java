package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of a resource are.
 *
 * @param api what the cluster serves, whose rules hold
 * @param schema the kinds and types that the resource is read by
 * @param root what the resource is; {@link Primitive#ANY} when its kind is not known
 */
public record Typing(ServedApi api, ApiSchema schema, ValueType root) {

    private static final ValueType METADATA = new Reference("meta.v1.ObjectMeta");

    /** Of a resource; one whose apiVersion the minor does not serve is what the nearest minor has. */
    public static Typing of(ServedApi api, Mapping resource) {
        String apiVersion = resource.string("apiVersion").orElse("");
        String kind = resource.string("kind").orElse("");
        Optional<Kind> served = api.schema().kind(apiVersion, kind);
        if (served.isPresent()) {
            return new Typing(api, api.schema(), new Reference(served.get().typeName()));
        }
        List<Span> spans = api.history().spansOf(apiVersion, kind);
        if (spans.isEmpty()) {
            return new Typing(api, api.schema(), Primitive.ANY);
        }
        Span last = spans.get(spans.size() - 1);
        Minor nearest = last.until().compareTo(api.minor()) < 0 ? last.until() : last.since();
        ApiSchema schema = api.history().at(nearest);
        return new Typing(
                api,
                schema,
                new Reference(schema.kind(apiVersion, kind).orElseThrow().typeName()));
    }

    /** The minor whose rules hold. */
    public Minor minor() {
        return api.minor();
    }

    /** Whether the cluster drops a field unread. */
    public boolean drops(ValueType parent, String field) {
        return api.drops(traits(parent, field));
    }

    /** Whether nothing is known of the resource but that it has metadata. */
    public boolean isUnknown() {
        return root == Primitive.ANY;
    }

    /** What a field is of the resource itself; the metadata of one that is not known is the metadata of every other. */
    public ValueType top(String key) {
        return isUnknown() && key.equals("metadata") ? METADATA : child(root, key);
    }

    /** What stands under a key. */
    public ValueType child(ValueType parent, String key) {
        if (parent instanceof MapOf map) {
            return map.value();
        }
        Optional<ObjectType> type = object(parent);
        Optional<Field> field = type.isEmpty() ? Optional.empty() : type.get().field(key);
        return field.isEmpty() ? Primitive.ANY : field.get().type();
    }

    /** What an item of a list is. */
    public static ValueType item(ValueType list) {
        return list instanceof ListOf of ? of.element() : Primitive.ANY;
    }

    /** The type with fields; empty for everything else. */
    public Optional<ObjectType> object(ValueType type) {
        return type instanceof Reference reference ? schema.type(reference.typeName()) : Optional.empty();
    }

    /** How a field behaves. */
    public FieldTraits traits(ValueType parent, String key) {
        return parent instanceof Reference reference ? api.traits().of(reference.typeName(), key) : FieldTraits.NONE;
    }

    /** How the fields of a type behave, by name. */
    public Map<String, FieldTraits> traits(ValueType type) {
        return type instanceof Reference reference ? api.traits().of(reference.typeName()) : Map.of();
    }
}
