package io.waybill.validate.typed;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plain values of an object of a known type: texts, numbers, booleans, and lists and maps of them. */
public abstract class WrittenObject extends ReportedObject {

    private final ServedType type;

    WrittenObject(ServedType type, Mapping mapping, FieldPath path, Report report) {
        super(mapping, path, report);
        this.type = type;
    }

    ServedType type() {
        return type;
    }

    /** Keeps the tree in few bytes from now on; what is asked of it makes it anew. */
    public void pack() {
        if (isPacked()) {
            return;
        }
        keep(type.types().kept().pack(mapping(), report().file()));
    }

    @Override
    Mapping unpack(byte[] packed) {
        return type.types().kept().unpack(packed, report().file());
    }

    /** The type, such as {@code core.v1.Container}. */
    public String typeName() {
        return type.type().name();
    }

    /** Whether this is a resource of a kind that is not built in. */
    public boolean isCustom() {
        return type == type.types().customResource();
    }

    /** The kind of a resource; empty for what is no resource. */
    public String kindName() {
        return isPacked() ? resource().kind() : mapping().string("kind").orElse("");
    }

    /** Whether resources of this object's kind live in a namespace; false for what is no resource. */
    public boolean isNamespaced() {
        String version = isPacked()
                ? resource().apiVersion()
                : mapping().string("apiVersion").orElse("");
        return api().schema().kind(version, kindName()).map(Kind::namespaced).orElse(false);
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
        return !Fields.isAbsent(node(field));
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
        if (!Fields.isAbsent(value)) {
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

    /** The plain value of a field; empty where it is absent, null, a list or a mapping. */
    public Optional<TypedValue> value(String field) {
        return node(field) instanceof Scalar scalar && !scalar.isNull()
                ? Optional.of(new TypedValue("", scalar, path(field), mapping().originOf(field)))
                : Optional.empty();
    }

    /** The items of a list of plain values. */
    public List<TypedValue> items(String field) {
        List<TypedValue> values = new ArrayList<>();
        if (node(field) instanceof Sequence list) {
            FieldPath listPath = path(field);
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
            FieldPath mapPath = path(field);
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

    /** The value of a field as the API server sees it, which drops fields that it does not know, or not yet. */
    @Nullable Node node(String field) {
        return node(type.field(field));
    }

    @Nullable Node node(@Nullable ServedField served) {
        return served == null || served.isDropped() ? null : mapping().get(served.name());
    }
}
