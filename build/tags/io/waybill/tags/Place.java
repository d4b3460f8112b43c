package io.waybill.tags;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where objects of a type are in resources: the shortest way from a kind, through what servers read.
 *
 * @param kind the kind
 * @param fields the fields from its root to the object
 */
public record Place(Kind kind, List<Field> fields) {

    /** The key of the only entry of a map on the way. */
    private static final String KEY = "a";

    /** The place of a type; empty where it is in no kind, or only in what servers write. */
    public static Optional<Place> of(String typeName, ApiSchema schema) {
        Deque<Way> ways = new ArrayDeque<>();
        schema.kinds().forEach(kind -> ways.add(new Way(new Place(kind, List.of()), kind.typeName())));
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            Way way = ways.removeFirst();
            if (way.typeName.equals(typeName)) {
                return Optional.of(way.place);
            }
            if (seen.add(way.typeName)) {
                schema.type(way.typeName).ifPresent(type -> way.further(type).forEach(ways::add));
            }
        }
        return Optional.empty();
    }

    private record Way(Place place, String typeName) {

        List<Way> further(ObjectType type) {
            List<Way> ways = new ArrayList<>();
            for (Field field : type.fields()) {
                boolean isWritten = !(place.fields.isEmpty() && field.name().equals("status"));
                Optional<String> next = field.type().referencedType();
                if (isWritten && next.isPresent()) {
                    List<Field> fields = new ArrayList<>(place.fields);
                    fields.add(field);
                    ways.add(new Way(new Place(place.kind, fields), next.get()));
                }
            }
            return ways;
        }
    }

    /** A resource of the kind in which the object is this one. */
    public Mapping resource(Mapping object) {
        Mapping head = Mapping.empty()
                .with("apiVersion", Scalar.of(kind.apiVersion()))
                .with("kind", Scalar.of(kind.name()))
                .with("metadata", Mapping.empty().with("name", Scalar.of("a")));
        return fields.isEmpty() ? merged(head, object) : head.with(fields.get(0).name(), value(0, object));
    }

    private static Mapping merged(Mapping head, Mapping object) {
        Mapping merged = head;
        for (String key : object.keys()) {
            merged = merged.with(key, object.get(key));
        }
        return merged;
    }

    private Node value(int index, Mapping object) {
        Node inner = index + 1 == fields.size()
                ? object
                : Mapping.empty().with(fields.get(index + 1).name(), value(index + 1, object));
        ValueType type = fields.get(index).type();
        return type instanceof ListOf
                ? Sequence.of(inner)
                : type instanceof MapOf ? Mapping.empty().with(KEY, inner) : inner;
    }

    /** The path of the object. */
    public FieldPath path() {
        FieldPath path = FieldPath.root();
        for (Field field : fields) {
            path = path.field(field.name());
            path = field.type() instanceof ListOf ? path.item(0) : field.type() instanceof MapOf ? path.key(KEY) : path;
        }
        return path;
    }
}
