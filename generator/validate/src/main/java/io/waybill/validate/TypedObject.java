package io.waybill.validate;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of a known type within a resource, as checks read it: a field that was left out has the value that the API
 * server would fill in, null is the same as left out, and so is a field that the target's API servers drop unread.
 */
public final class TypedObject {

    private final ServedType type;
    private final Mapping mapping;
    private final FieldPath path;
    private final Report report;
    private final boolean isImplied;

    TypedObject(ServedType type, Mapping mapping, FieldPath path, Report report) {
        this(type, mapping, path, report, false);
    }

    private TypedObject(ServedType type, Mapping mapping, FieldPath path, Report report, boolean isImplied) {
        this.type = type;
        this.mapping = mapping;
        this.path = path;
        this.report = report;
        this.isImplied = isImplied;
    }

    /** Asks the rules of its type what they have to say of it. */
    void check() {
        AllowedValuesCheck.check(this, type.closed());
        for (ObjectCheck check : type.checks()) {
            check.check(this);
        }
    }

    /** This object, to be reported at another path. */
    public TypedObject at(FieldPath other) {
        return new TypedObject(type, mapping, other, report, isImplied);
    }

    /** The type, such as {@code core.v1.Container}. */
    public String typeName() {
        return type.type().name();
    }

    /** The resource that this is, or is in. */
    public ResourceId resource() {
        return report.resource();
    }

    /** Whether this is a resource of a kind that is not built in. */
    public boolean isCustom() {
        return type == type.types().customResource();
    }

    /** The kind of a resource; empty for what is no resource. */
    public String kindName() {
        return mapping.string("kind").orElse("");
    }

    /** Whether resources of this object's kind live in a namespace; false for what is no resource. */
    public boolean isNamespaced() {
        return api().schema()
                .kind(
                        mapping.string("apiVersion").orElse(""),
                        mapping.string("kind").orElse(""))
                .map(Kind::namespaced)
                .orElse(false);
    }

    /** What was written. */
    public Mapping mapping() {
        return mapping;
    }

    /** Where it is. */
    public FieldPath path() {
        return path;
    }

    /** Where a field is. */
    public FieldPath path(String field) {
        return path.field(field);
    }

    /** What the target serves. */
    public ServedApi api() {
        return type.types().api();
    }

    /** Whether the target is this minor or a newer one, such as {@code isAtLeast(22)} for 1.22. */
    public boolean isAtLeast(int minor) {
        return api().minor().number() >= minor;
    }

    /** Whether a field was written, and not as null. */
    public boolean has(String field) {
        return !Values.isAbsent(node(field));
    }

    /** Whether a list, mapping or text was written that is not empty, or any other value. */
    public boolean hasSome(String field) {
        return isSome(node(field));
    }

    private static boolean isSome(@Nullable Node value) {
        if (value instanceof Scalar scalar) {
            return !scalar.isNull() && !(scalar.value() instanceof String text && text.isEmpty());
        }
        return value instanceof Sequence list ? list.size() > 0 : value instanceof Mapping object && !object.isEmpty();
    }

    /** The value of a field as text; else its default, else nothing. */
    public String text(String field) {
        return node(field) instanceof Scalar scalar && isSome(scalar)
                ? scalar.text()
                : type.traits(field).defaultValue().orElse("");
    }

    /** The whole number in a field; else its default; null where it has neither or holds no whole number. */
    public @Nullable Long number(String field) {
        ServedField served = type.field(field);
        Node value = node(served);
        if (!Values.isAbsent(value)) {
            return value instanceof Scalar scalar ? whole(scalar) : null;
        }
        return served == null ? ServedField.defaultNumber(type.traits(field)) : served.defaultNumber();
    }

    /** A number such as 80.0 is whole, too. */
    private static @Nullable Long whole(Scalar scalar) {
        if (scalar.value() instanceof Double number && number == Math.rint(number)) {
            return number.longValue();
        }
        return scalar.value() instanceof Long number ? number : null;
    }

    /** Whether a boolean field is true, written or by default. */
    public boolean isTrue(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** The object in a field; empty where there is none. */
    public Optional<TypedObject> object(String field) {
        ServedField served = type.field(field);
        return served != null && served.type() instanceof Reference && node(served) instanceof Mapping inner
                ? at(served.inner(), inner, path.field(field))
                : Optional.empty();
    }

    /**
     * The object in a field that always has one: where none is written, an empty one that gets its defaults, and one
     * without any field where the target does not have this field.
     */
    public TypedObject objectOrEmpty(String field) {
        return object(field).orElseGet(() -> {
            ServedField served = type.field(field);
            ServedType inner = served != null && served.type() instanceof Reference ? served.inner() : null;
            ServedType known = inner == null ? type.types().withoutFields(field) : inner;
            return new TypedObject(known, Mapping.empty().at(mapping.originOf(field)), path.field(field), report, true);
        });
    }

    /** The object in a field that may hold other things, read as one of a type; empty where there is none. */
    public Optional<TypedObject> object(String field, String typeName) {
        return node(field) instanceof Mapping inner ? within(typeName, inner, path.field(field)) : Optional.empty();
    }

    /** An object that stands somewhere within this resource, read as one of a type. */
    public Optional<TypedObject> within(String typeName, Mapping inner, FieldPath innerPath) {
        return at(type.types().of(typeName), inner, innerPath);
    }

    /** The objects in a list; null is an empty one, as it is for the API server. */
    public List<TypedObject> objects(String field) {
        ServedField served = type.field(field);
        if (served == null
                || !(served.type() instanceof ListOf listOf && listOf.element() instanceof Reference)
                || !(node(served) instanceof Sequence list)) {
            return List.of();
        }
        List<TypedObject> objects = new ArrayList<>(list.size());
        ServedType inner = served.inner();
        FieldPath listPath = path.field(field);
        for (int i = 0; i < list.size(); i++) {
            Node item = list.get(i);
            Node object = Values.isAbsent(item) ? Mapping.empty().at(item.origin()) : item;
            if (inner != null && object instanceof Mapping itemMapping) {
                objects.add(new TypedObject(inner, itemMapping, listPath.item(i), report));
            }
        }
        return objects;
    }

    /** The items of a list of plain values. */
    public List<TypedValue> items(String field) {
        List<TypedValue> values = new ArrayList<>();
        if (node(field) instanceof Sequence list) {
            FieldPath listPath = path.field(field);
            for (int i = 0; i < list.size(); i++) {
                Node item = list.get(i);
                Origin origin = item.origin() == null ? list.origin() : item.origin();
                values.add(new TypedValue("", item, listPath.item(i), origin));
            }
        }
        return values;
    }

    /** The texts of a list of plain values. */
    public List<String> texts(String field) {
        return items(field).stream().map(TypedValue::text).toList();
    }

    /** The entries of a field that is a map with free keys. */
    public List<TypedValue> entries(String field) {
        List<TypedValue> values = new ArrayList<>();
        ServedField served = type.field(field);
        if (served != null && node(served) instanceof Mapping map && !(served.type() instanceof Reference)) {
            FieldPath mapPath = path.field(field);
            for (int i = 0; i < map.slots(); i++) {
                Node value = map.valueAt(i);
                if (value != null) {
                    String key = map.keyAt(i);
                    values.add(new TypedValue(key, value, mapPath.key(key), map.originOf(key)));
                }
            }
        }
        return values;
    }

    /** Whether a field that is a map with free keys has a key. */
    public boolean hasEntry(String field, String key) {
        return node(field) instanceof Mapping map && map.get(key) != null;
    }

    /** The objects in a field that is a map from free keys to objects, each at {@code field[key]}. */
    public List<TypedObject> objectEntries(String field) {
        List<TypedObject> objects = new ArrayList<>();
        ServedField served = type.field(field);
        if (served != null && served.type() instanceof MapOf mapOf && mapOf.value() instanceof Reference) {
            for (TypedValue entry : entries(field)) {
                if (entry.node() instanceof Mapping inner) {
                    at(served.inner(), inner, entry.path()).ifPresent(objects::add);
                }
            }
        }
        return objects;
    }

    /** The objects in a field that is a map from free keys to objects, each at {@code field[key]}; null is an empty one. */
    public Map<String, TypedObject> objectsByKey(String field) {
        Map<String, TypedObject> objects = new LinkedHashMap<>();
        ServedField served = type.field(field);
        if (served != null && served.type() instanceof MapOf mapOf && mapOf.value() instanceof Reference) {
            for (TypedValue entry : entries(field)) {
                Node value = Values.isAbsent(entry.node()) ? Mapping.empty().at(entry.origin()) : entry.node();
                if (value instanceof Mapping inner) {
                    at(served.inner(), inner, entry.path()).ifPresent(object -> objects.put(entry.key(), object));
                }
            }
        }
        return objects;
    }

    /** The value of a field as the API server sees it, which drops fields that it does not know, or not yet. */
    private @Nullable Node node(String field) {
        return node(type.field(field));
    }

    private @Nullable Node node(@Nullable ServedField served) {
        return served == null || served.isDropped() ? null : mapping.get(served.name());
    }

    private Optional<TypedObject> at(@Nullable ServedType innerType, Mapping inner, FieldPath innerPath) {
        return innerType == null ? Optional.empty() : Optional.of(new TypedObject(innerType, inner, innerPath, report));
    }

    /** Reports an error about a field, or about a field that is missing. */
    public void error(Rule rule, String field, String message, String fix) {
        report.error(rule, mapping, field, path.field(field), message, fix);
    }

    /** Reports what may be wrong with a field. */
    public void warning(Rule rule, String field, String message, String fix) {
        report.add(
                rule,
                Severity.WARNING,
                mapping.originOf(field),
                path.field(field).toString(),
                message,
                fix);
    }

    /** Reports what is worth knowing of a field. */
    public void note(Rule rule, String field, String message, String fix) {
        report.add(
                rule, Severity.INFO, mapping.originOf(field), path.field(field).toString(), message, fix);
    }

    /** Reports that this resource was not judged. */
    void skipped(Rule rule, String field, String message, String fix) {
        report.add(
                rule,
                Severity.SKIPPED,
                mapping.originOf(field),
                path.field(field).toString(),
                message,
                fix);
    }

    /** Reports an error about an item or entry. */
    public void error(Rule rule, TypedValue value, String message, String fix) {
        report.add(rule, Severity.ERROR, value.origin(), value.path().toString(), message, fix);
    }

    /** Reports an error about this object as a whole. */
    public void error(Rule rule, String message, String fix) {
        report.error(rule, mapping, path, message, fix);
    }

    /** Reports an error at a path of the caller's making, written where a field of this object is. */
    public void errorAt(Rule rule, FieldPath at, String field, String message, String fix) {
        report.error(rule, mapping, field, at, message, fix);
    }

    /** Reports an error at a text that is no path, written where a field of this object is. */
    public void errorAt(Rule rule, String at, String field, String message, String fix) {
        report.add(rule, Severity.ERROR, mapping.originOf(field), at, message, fix);
    }

    /**
     * Reports a field that is missing or empty.
     *
     * @return whether it is there
     */
    public boolean require(String field) {
        return require(field, "Set it.");
    }

    /**
     * Reports a field that is missing or empty.
     *
     * @param fix what to write
     * @return whether it is there
     */
    public boolean require(String field, String fix) {
        if (hasSome(field) || !has(field) && !text(field).isEmpty()) {
            return true;
        }
        if (!isReportedMissing(field)) {
            error(Rule.REQUIRED, field, "\"" + field + "\" is missing or empty, which the API refuses.", fix);
        }
        return false;
    }

    /** Whether the comparison with the types has said that a field is missing; it does not see implied objects. */
    private boolean isReportedMissing(String field) {
        ServedField served = type.field(field);
        return !isImplied && served != null && type.required().contains(served) && !has(field);
    }
}
