package io.waybill.validate.check;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.Report;
import io.waybill.validate.typed.ServedField;
import io.waybill.validate.typed.ServedType;
import io.waybill.validate.typed.ServedTypes;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares one tree with the types of its kind: unknown fields, missing ones, and values of another type or set. */
final class StructureCheck {

    private static final String VOWELS = "AEIO";

    private final ServedTypes types;
    private final List<TypedObject> objects = new ArrayList<>();

    /** Whether the API server reads what is being compared; only then do rules hold for it. */
    private boolean isRead = true;

    StructureCheck(ServedTypes types) {
        this.types = types;
    }

    /**
     * Compares, and when the types are right, asks the rules what they have to say.
     *
     * @return the resource as rules read it; empty when its types are wrong
     */
    Optional<TypedObject> check(Kind kind, Mapping resource, Report report) {
        ServedType type = types.of(kind.typeName());
        return type == null ? Optional.empty() : check(type, resource, report);
    }

    /** Compares what all resources have in common, for a kind that has no types. */
    Optional<TypedObject> checkCustom(Mapping resource, Report report) {
        return check(types.customResource(), resource, report);
    }

    private Optional<TypedObject> check(ServedType type, Mapping resource, Report report) {
        object(type, resource, FieldPath.root(), report);
        if (report.has(Rule.TYPE) || objects.isEmpty()) {
            return Optional.empty();
        }
        TypedObject root = objects.get(0);
        types.rules().onEveryResource().forEach(rule -> rule.check(root));
        objects.forEach(TypedObject::check);
        return Optional.of(root);
    }

    private void object(ServedType type, Mapping mapping, FieldPath path, Report report) {
        if (isRead) {
            objects.add(new TypedObject(type, mapping, path, report));
        }
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value != null) {
                entry(type, mapping, mapping.keyAt(i), value, path, report);
            }
        }
        if (isRead) {
            for (ServedField field : type.required()) {
                if (Fields.isAbsent(mapping.get(field.name()))) {
                    missing(field, mapping, path, report);
                }
            }
        }
    }

    private void entry(ServedType type, Mapping mapping, String key, Node value, FieldPath path, Report report) {
        ServedField field = type.field(key);
        if (field == null) {
            if (type != types.customResource()) {
                unknown(type.type(), mapping, key, path, report);
            }
        } else if (!Fields.isAbsent(value)) {
            boolean outer = isRead;
            if (outer && field.isDropped()) {
                DroppedFields.report(types.api(), field.traits(), mapping, key, path.field(key), report);
            }
            isRead = outer && !field.isDropped() && !(path == FieldPath.root() && key.equals("status"));
            if (!Expected.isSimply(field.type(), value)) {
                value(field, field.type(), value, path.field(key), report);
            }
            isRead = outer;
        }
    }

    private void unknown(ObjectType type, Mapping mapping, String key, FieldPath path, Report report) {
        List<Minor> elsewhere = types.api().history().minorsOf(type.name(), key);
        String article = VOWELS.indexOf(type.simpleName().charAt(0)) < 0 ? "A " : "An ";
        String message = article + type.simpleName() + " has no field \"" + key + "\"";
        report.error(
                Rule.UNKNOWN_FIELD,
                mapping,
                key,
                path.field(key),
                elsewhere.isEmpty()
                        ? message + "."
                        : message + " in Kubernetes " + types.api().minor() + ".",
                elsewhere.isEmpty() ? nearest(type, key) : otherMinors(elsewhere));
    }

    private String otherMinors(List<Minor> elsewhere) {
        Minor first = elsewhere.get(0);
        return first.compareTo(types.api().minor()) > 0
                ? "Remove it, or target Kubernetes " + first + ", which added it."
                : "Remove it; Kubernetes " + elsewhere.get(elsewhere.size() - 1) + " was the last to have it.";
    }

    private static String nearest(ObjectType type, String key) {
        List<String> fields = type.fields().stream().map(Field::name).sorted().toList();
        return NearMatches.sentence(key, fields)
                .orElseGet(() -> "Remove it; a " + type.simpleName() + " has: " + String.join(", ", fields) + ".");
    }

    private static void missing(ServedField field, Mapping mapping, FieldPath path, Report report) {
        report.error(
                Rule.REQUIRED,
                mapping,
                field.name(),
                path.field(field.name()),
                "Required field \"" + field.name() + "\" is missing.",
                "Add it; it is " + Expected.of(field.type()) + ".");
    }

    /** The type is that of the field, or of its items or entries. */
    private void value(ServedField field, ValueType type, Node value, FieldPath path, Report report) {
        if (type instanceof ListOf list) {
            list(field, list, value, path, report);
        } else if (type instanceof MapOf map) {
            map(field, map, value, path, report);
        } else if (type instanceof Reference) {
            reference(field, type, value, path, report);
        } else if (!Expected.fits((Primitive) type, value)) {
            wrong(type, value, path, report);
        }
    }

    private void list(ServedField field, ListOf type, Node value, FieldPath path, Report report) {
        if (!(value instanceof Sequence sequence)) {
            wrong(type, value, path, report);
            return;
        }
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.get(i);
            if (!Expected.isSimply(type.element(), item)) {
                value(field, type.element(), item, path.item(i), report);
            }
        }
    }

    private void map(ServedField field, MapOf type, Node value, FieldPath path, Report report) {
        if (!(value instanceof Mapping mapping)) {
            wrong(type, value, path, report);
            return;
        }
        for (int i = 0; i < mapping.slots(); i++) {
            Node entry = mapping.valueAt(i);
            if (entry != null && !Expected.isSimply(type.value(), entry)) {
                value(field, type.value(), entry, path.field(mapping.keyAt(i)), report);
            }
        }
    }

    private void reference(ServedField field, ValueType type, Node value, FieldPath path, Report report) {
        Node object = Fields.isAbsent(value) ? Mapping.empty().at(value.origin()) : value;
        if (!(object instanceof Mapping mapping)) {
            wrong(type, value, path, report);
            return;
        }
        ServedType inner = field.inner();
        if (inner != null) {
            object(inner, mapping, path, report);
        }
    }

    private static void wrong(ValueType type, Node value, FieldPath path, Report report) {
        String found = SecretValues.contain(report.resource(), path) ? Values.kind(value) : Values.describe(value);
        report.error(
                Rule.TYPE,
                value,
                path,
                "Expected " + Expected.of(type) + ", found " + found + ".",
                Expected.fix(type, value));
    }
}
