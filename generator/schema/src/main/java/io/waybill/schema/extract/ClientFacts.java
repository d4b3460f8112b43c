package io.waybill.schema.extract;

import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the client of one minor says of the API.
 *
 * @param kinds the kinds it serves, sorted by group, version and name
 * @param types all types, sorted by name
 * @param descriptions what the API says of types and fields
 */
public record ClientFacts(List<Kind> kinds, List<ObjectType> types, Descriptions descriptions) {

    /**
     * Reads a client's jar.
     *
     * @param minor the minor that this client is for
     * @throws IOException when the jar cannot be read
     */
    public static ClientFacts read(Minor minor, Path jar) throws IOException {
        ClientJar client = ClientJar.read(jar);
        TypeNames names = new TypeNames(client);
        Span span = new Span(minor, minor);
        Map<String, ObjectType> types = new TreeMap<>();
        Map<String, String> texts = new HashMap<>();
        client.models().values().forEach(model -> {
            ObjectType type = objectType(model, names, span);
            types.put(type.name(), type);
            texts.put(type.name(), model.description());
            model.fields().forEach(field -> texts.put(type.name() + "#" + field.name(), field.description()));
        });
        return new ClientFacts(kinds(client, names, span), List.copyOf(types.values()), Descriptions.of(texts));
    }

    private static ObjectType objectType(ModelClass model, TypeNames names, Span span) {
        return ObjectType.of(
                names.typeName(model.name()),
                span,
                model.fields().stream()
                        .map(field -> new Field(field.name(), renamed(field.type(), names), field.required(), span))
                        .toList());
    }

    private static ValueType renamed(ValueType type, TypeNames names) {
        if (type instanceof ListOf list) {
            return new ListOf(renamed(list.element(), names));
        }
        if (type instanceof MapOf map) {
            return new MapOf(renamed(map.value(), names));
        }
        return type instanceof Reference reference ? new Reference(names.typeName(reference.typeName())) : type;
    }

    private static List<Kind> kinds(ClientJar client, TypeNames names, Span span) {
        Map<String, Kind> kinds = new TreeMap<>();
        Map<String, Set<String>> verbs = verbs(client);
        for (Operation operation : client.operations()) {
            Optional<String> model = kindModel(operation, client);
            if (!operation.isCollection() || model.isEmpty()) {
                continue;
            }
            String typeName = names.typeName(model.get());
            Kind kind = new Kind(
                    operation.group(),
                    operation.version(),
                    typeName.substring(typeName.lastIndexOf('.') + 1),
                    operation.plural(),
                    operation.isNamespaced(),
                    typeName,
                    verbs.getOrDefault(key(operation), Set.of()),
                    span);
            kinds.merge(kind.apiVersion() + " " + kind.name(), kind, (a, b) -> a.namespaced() ? a : b);
        }
        return kinds.values().stream()
                .sorted(Comparator.comparing(Kind::group)
                        .thenComparing(Kind::version)
                        .thenComparing(Kind::name))
                .toList();
    }

    /** By {@link #key}. The client has no methods to watch: what can be listed can be, unless it is only read. */
    private static Map<String, Set<String>> verbs(ClientJar client) {
        Map<String, Set<String>> verbs = new TreeMap<>();
        client.operations().stream()
                .filter(Operation::isOfKind)
                .forEach(operation -> verbs.computeIfAbsent(key(operation), key -> new TreeSet<>())
                        .add(operation.verb()));
        verbs.values().stream()
                .filter(of -> of.contains("list") && of.contains("create"))
                .forEach(of -> of.add("watch"));
        return verbs;
    }

    private static String key(Operation operation) {
        return String.join("/", operation.group(), operation.version(), operation.plural());
    }

    /** The class of the kind itself: what is created, or the items of what is listed. */
    private static Optional<String> kindModel(Operation operation, ClientJar client) {
        if (operation.verb().equals("create")) {
            return Optional.ofNullable(operation.modelName());
        }
        return Optional.ofNullable(operation.modelName())
                .map(client.models()::get)
                .flatMap(list -> list.field("items"))
                .flatMap(items -> items.type().referencedType());
    }
}
