package io.waybill.validate;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares one tree with the types of its kind: unknown fields, missing ones, and values of another type or set. */
final class StructureCheck {

    private final ServedApi api;
    private final RuleSet rules;
    private final List<TypedObject> objects = new ArrayList<>();

    /** Whether the API server reads what is being compared; only then do rules hold for it. */
    private boolean isRead = true;

    StructureCheck(ServedApi api, RuleSet rules) {
        this.api = api;
        this.rules = rules;
    }

    /**
     * Compares, and when the types are right, asks the rules what they have to say.
     *
     * @return the resource as rules read it; empty when its types are wrong
     */
    Optional<TypedObject> check(Kind kind, Mapping resource, Report report) {
        return api.schema().type(kind.typeName()).flatMap(type -> check(type, resource, report));
    }

    /** Compares what all resources have in common, for a kind that has no types. */
    Optional<TypedObject> checkCustom(Mapping resource, Report report) {
        return check(TypedObject.CUSTOM_RESOURCE, resource, report);
    }

    private Optional<TypedObject> check(ObjectType type, Mapping resource, Report report) {
        object(type, resource, FieldPath.root(), report);
        if (report.has(Rule.TYPE) || objects.isEmpty()) {
            return Optional.empty();
        }
        TypedObject root = objects.get(0);
        rules.onEveryResource().forEach(rule -> rule.check(root));
        objects.forEach(this::rules);
        return Optional.of(root);
    }

    private void rules(TypedObject object) {
        AllowedValuesCheck.check(object, rules);
        rules.of(object.typeName()).forEach(rule -> rule.check(object));
    }

    private void object(ObjectType type, Mapping mapping, FieldPath path, Report report) {
        if (isRead) {
            objects.add(new TypedObject(type, mapping, path, api, report, rules));
        }
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value == null) {
                continue;
            }
            String key = mapping.keyAt(i);
            Optional<Field> field = type.field(key);
            if (field.isEmpty() && type == TypedObject.CUSTOM_RESOURCE) {
                continue;
            }
            if (field.isEmpty()) {
                unknown(type, mapping, key, path, report);
            } else if (!Values.isAbsent(value)) {
                boolean outer = isRead;
                isRead = outer && isRead(type, key, path);
                value(field.get().type(), value, path.field(key), report);
                isRead = outer;
            }
        }
        for (Field field : rules.requires(type.name()) ? List.<Field>of() : type.requiredFields()) {
            if (isRead
                    && Values.isAbsent(mapping.get(field.name()))
                    && !api.traits().of(type.name(), field.name()).isOptional()) {
                missing(field, mapping, path, report);
            }
        }
    }

    /** The status of a new resource is thrown away, and so are fields that the target has but does not keep yet. */
    private boolean isRead(ObjectType type, String field, FieldPath path) {
        boolean isStatus = path == FieldPath.root() && field.equals("status");
        return !isStatus && !api.traits().of(type.name(), field).isDroppedIn(api.minor());
    }

    private void unknown(ObjectType type, Mapping mapping, String key, FieldPath path, Report report) {
        List<Minor> elsewhere = api.history().minorsOf(type.name(), key);
        String message = "A " + type.simpleName() + " has no field \"" + key + "\"";
        report.error(
                Rule.UNKNOWN_FIELD,
                mapping,
                key,
                path.field(key),
                elsewhere.isEmpty() ? message + "." : message + " in Kubernetes " + api.minor() + ".",
                elsewhere.isEmpty() ? nearest(type, key) : otherMinors(elsewhere));
    }

    private String otherMinors(List<Minor> elsewhere) {
        Minor first = elsewhere.get(0);
        return first.compareTo(api.minor()) > 0
                ? "Remove it, or target Kubernetes " + first + ", which brought it."
                : "Remove it; Kubernetes " + elsewhere.get(elsewhere.size() - 1) + " was the last to have it.";
    }

    private static String nearest(ObjectType type, String key) {
        List<String> near =
                NearMatches.of(key, type.fields().stream().map(Field::name).toList());
        return near.isEmpty()
                ? "Remove it; a " + type.simpleName() + " has: "
                        + type.fields().stream().map(Field::name).sorted().collect(Collectors.joining(", ")) + "."
                : "Did you mean "
                        + near.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or ")) + "?";
    }

    private static void missing(Field field, Mapping mapping, FieldPath path, Report report) {
        report.error(
                Rule.REQUIRED,
                mapping,
                field.name(),
                path.field(field.name()),
                "\"" + field.name() + "\" is missing, which the API requires.",
                "Add it; it holds " + Expected.of(field.type()) + ".");
    }

    private void value(ValueType type, Node value, FieldPath path, Report report) {
        if (type instanceof ListOf list) {
            list(list, value, path, report);
        } else if (type instanceof MapOf map) {
            map(map, value, path, report);
        } else if (type instanceof Reference reference) {
            reference(reference, value, path, report);
        } else if (!Expected.fits((Primitive) type, value)) {
            wrong(type, value, path, report);
        }
    }

    private void list(ListOf type, Node value, FieldPath path, Report report) {
        if (!(value instanceof Sequence sequence)) {
            wrong(type, value, path, report);
            return;
        }
        for (int i = 0; i < sequence.size(); i++) {
            value(type.element(), sequence.get(i), path.item(i), report);
        }
    }

    private void map(MapOf type, Node value, FieldPath path, Report report) {
        if (!(value instanceof Mapping mapping)) {
            wrong(type, value, path, report);
            return;
        }
        for (int i = 0; i < mapping.slots(); i++) {
            Node entry = mapping.valueAt(i);
            if (entry != null) {
                value(type.value(), entry, path.field(mapping.keyAt(i)), report);
            }
        }
    }

    private void reference(Reference type, Node value, FieldPath path, Report report) {
        Node object = Values.isAbsent(value) ? Mapping.empty().at(value.origin()) : value;
        if (object instanceof Mapping mapping) {
            api.schema().type(type.typeName()).ifPresent(fields -> object(fields, mapping, path, report));
        } else {
            wrong(type, value, path, report);
        }
    }

    private static void wrong(ValueType type, Node value, FieldPath path, Report report) {
        report.error(
                Rule.TYPE,
                value,
                path,
                "Expected " + Expected.of(type) + ", found " + Values.describe(value) + ".",
                Expected.fix(type, value));
    }
}
