package io.waybill.validate.typed;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Reference;
import io.waybill.validate.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object of a known type within a resource, as checks read it: a field that was left out has the value that the API
 * server would fill in, null is the same as left out, and so is a field that the target's API servers drop unread.
 */
public final class TypedObject extends WrittenObject {

    private final boolean isImplied;

    /** An object that was written. */
    public TypedObject(ServedType type, Mapping mapping, FieldPath path, Report report) {
        this(type, mapping, path, report, false);
    }

    private TypedObject(ServedType type, Mapping mapping, FieldPath path, Report report, boolean isImplied) {
        super(type, mapping, path, report);
        this.isImplied = isImplied;
    }

    /**
     * The same object as one whose findings go elsewhere.
     *
     * @param reports the report in place of another
     */
    public TypedObject again(UnaryOperator<Report> reports) {
        return new TypedObject(type(), mapping(), path(), reports.apply(report()), isImplied);
    }

    /** Asks the rules of its type what they have to say of it. */
    public void check() {
        AllowedValuesCheck.check(this, type().closed());
        for (ObjectCheck check : type().checks()) {
            check.check(this);
        }
        ListKeysCheck.check(this, type().associative());
    }

    /** This object, to be reported at another path. */
    public TypedObject at(FieldPath other) {
        return new TypedObject(type(), mapping(), other, report(), isImplied);
    }

    /** The object in a field; empty where there is none. */
    public Optional<TypedObject> object(String field) {
        ServedField served = type().field(field);
        return served != null && served.type() instanceof Reference && node(served) instanceof Mapping inner
                ? at(served.inner(), inner, path(field))
                : Optional.empty();
    }

    /** The object that fields lead to, one after the other; empty where one of them has none. */
    public Optional<TypedObject> objectAt(List<String> fields) {
        Optional<TypedObject> object = Optional.of(this);
        for (String field : fields) {
            object = object.flatMap(outer -> outer.object(field));
        }
        return object;
    }

    /**
     * The object in a field that always has one: where none is written, an empty one that gets its defaults, and one
     * without any field where the target does not have this field.
     */
    public TypedObject objectOrEmpty(String field) {
        ServedField served = type().field(field);
        ServedType inner = served != null && served.type() instanceof Reference ? served.inner() : null;
        if (inner != null && node(served) instanceof Mapping written) {
            return new TypedObject(inner, written, path(field), report());
        }
        ServedType known = inner == null ? type().types().withoutFields(field) : inner;
        return new TypedObject(known, Mapping.empty().at(mapping().originOf(field)), path(field), report(), true);
    }

    /** The object in a field that may hold other things, read as one of a type; empty where there is none. */
    public Optional<TypedObject> object(String field, String typeName) {
        return node(field) instanceof Mapping inner ? within(typeName, inner, path(field)) : Optional.empty();
    }

    /** An object that stands somewhere within this resource, read as one of a type(). */
    public Optional<TypedObject> within(String typeName, Mapping inner, FieldPath innerPath) {
        return at(type().types().of(typeName), inner, innerPath);
    }

    /** The objects in a list; null is an empty one, as it is for the API server. */
    public List<TypedObject> objects(String field) {
        ServedField served = type().field(field);
        if (served == null
                || !(served.type() instanceof ListOf listOf && listOf.element() instanceof Reference)
                || !(node(served) instanceof Sequence list)) {
            return List.of();
        }
        List<TypedObject> objects = new ArrayList<>(list.size());
        ServedType inner = served.inner();
        FieldPath listPath = path(field);
        for (int i = 0; i < list.size(); i++) {
            Node item = list.get(i);
            Node object = Fields.isAbsent(item) ? Mapping.empty().at(item.origin()) : item;
            if (inner != null && object instanceof Mapping itemMapping) {
                objects.add(new TypedObject(inner, itemMapping, listPath.item(i), report()));
            }
        }
        return objects;
    }

    /** The objects in a field that is a map from free keys to objects, each at {@code field[key]}; null is an empty one. */
    public Map<String, TypedObject> objectsByKey(String field) {
        Map<String, TypedObject> objects = new LinkedHashMap<>();
        ServedField served = type().field(field);
        if (served != null && served.type() instanceof MapOf mapOf && mapOf.value() instanceof Reference) {
            for (TypedValue entry : entries(field)) {
                Node value = Fields.isAbsent(entry.node()) ? Mapping.empty().at(entry.origin()) : entry.node();
                if (value instanceof Mapping inner) {
                    at(served.inner(), inner, entry.path()).ifPresent(object -> objects.put(entry.key(), object));
                }
            }
        }
        return objects;
    }

    private Optional<TypedObject> at(@Nullable ServedType innerType, Mapping inner, FieldPath innerPath) {
        return innerType == null
                ? Optional.empty()
                : Optional.of(new TypedObject(innerType, inner, innerPath, report()));
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
            error(Rule.REQUIRED, field, "Required field \"" + field + "\" is missing or empty.", fix);
        }
        return false;
    }

    /** Whether the comparison with the types has said that a field is missing; it does not see implied objects. */
    private boolean isReportedMissing(String field) {
        ServedField served = type().field(field);
        return !isImplied && served != null && type().required().contains(served) && !has(field);
    }
}
