package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.defaults.Completions;
import io.waybill.kubernetes.defaults.Draft;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an API server makes of a manifest: null and empty values and what it does not know yet are left out, amounts have
 * one form, and what is absent is filled in. What one manifest left to the server, and the next one does too, stays as
 * the server had it.
 *
 * <p>Items of lists keep their positions; items that the server adds stand at the end.
 */
public final class StoredForm {

    /** Objects of which client-side apply keeps the fields of the manifest alone: the patch strategy retainKeys. */
    private static final Set<String> RETAIN_KEYS =
            Set.of("apps.v1.DeploymentStrategy", "extensions.v1beta1.DeploymentStrategy", "core.v1.Volume");

    private final Typing typing;
    private final ApplyMode mode;

    private StoredForm(Typing typing, ApplyMode mode) {
        this.typing = typing;
        this.mode = mode;
    }

    /** What is stored when the manifest is the first one. */
    public static Mapping created(Typing typing, Mapping manifest) {
        return new StoredForm(typing, ApplyMode.SERVER_SIDE).root(manifest, Past.NONE);
    }

    /**
     * What is stored when a manifest is applied over an earlier one.
     *
     * @param earlier the earlier manifest
     * @param stored what the server has
     */
    public static Mapping applied(Typing typing, Mapping earlier, Mapping stored, Mapping manifest, ApplyMode mode) {
        if (!ServiceAllocation.isService(typing)) {
            return new StoredForm(typing, mode).root(manifest, new Past(earlier, stored));
        }
        Past past = new Past(ServiceAllocation.withoutAllocated(earlier), stored);
        return ServiceAllocation.withoutUnneeded(stored, new StoredForm(typing, mode).root(manifest, past));
    }

    private Mapping root(Mapping now, Past past) {
        if (!typing.isUnknown()) {
            Mapping stored = mapping(typing.root(), now.without("status"), past.without("status"));
            return stored.without("status");
        }
        Mapping stored = mapping(Primitive.ANY, now, past);
        if (now.get("metadata") instanceof Mapping metadata) {
            Node kept = mapping(typing.top("metadata"), metadata, past.child("metadata"));
            return stored.with("metadata", kept);
        }
        return stored;
    }

    /** A value as the server stores it; null when it stores none. */
    @Nullable Node node(ValueType type, Node now, Past past, FieldTraits traits) {
        if (now instanceof Mapping mapping) {
            return mapping(type, mapping, past.of(Mapping.class));
        }
        if (now instanceof Sequence sequence) {
            return new ListForm(this, Typing.item(type), traits).of(sequence, past.of(Sequence.class));
        }
        return StoredScalars.of(type, (Scalar) now);
    }

    private Mapping mapping(ValueType type, Mapping now, Past past) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String key : now.keys()) {
            Node value = now.get(key);
            if (value != null && isKept(type, key, value)) {
                written(type, key, value, past.child(key), fields);
            }
        }
        if (!(mode == ApplyMode.CLIENT_SIDE && retainsKeys(type))) {
            past.addWhatNobodyWrote(now, fields);
        }
        if (type instanceof Reference reference) {
            complete(reference, fields);
        }
        return Mapping.of(fields);
    }

    private boolean isKept(ValueType type, String key, Node value) {
        return !typing.drops(type, key) && (type == Primitive.ANY || isEntry(type, value) || !Fields.isAbsent(value));
    }

    /** Whether a value is one of a map of texts and the like, in which null stands for the empty value. */
    private static boolean isEntry(ValueType type, Node value) {
        return type instanceof MapOf map && map.value() instanceof Primitive && value instanceof Scalar;
    }

    private void written(ValueType type, String key, Node value, Past past, Map<String, Node> fields) {
        ValueType child = typing.child(type, key);
        Node kept = isAmountOfResource(type)
                ? StoredScalars.of(child, roundedUp(value))
                : node(child, value, past, typing.traits(type, key));
        if (kept != null && !isNothing(type, key, child, kept)) {
            fields.put(key, kept);
        }
    }

    private static boolean isAmountOfResource(ValueType type) {
        return type instanceof MapOf map && map.value() == Primitive.QUANTITY;
    }

    /** Amounts of resources are rounded up to thousandths: SetDefaults_ResourceList. */
    private static Scalar roundedUp(Node value) {
        return value instanceof Scalar scalar && !scalar.isNull() && !scalar.isBoolean()
                ? StoredScalars.amount(scalar, 3)
                : value instanceof Scalar other ? other : Scalar.ofNull();
    }

    private static boolean retainsKeys(ValueType type) {
        return type instanceof Reference reference && RETAIN_KEYS.contains(reference.typeName());
    }

    private void complete(Reference type, Map<String, Node> fields) {
        Draft draft = new Draft(fields, typing.minor(), field -> hasField(type, field));
        FilledValues.add(typing, type, draft);
        for (String name : ZeroValues.of(type.typeName()).objects()) {
            if (!fields.containsKey(name) && hasField(type, name)) {
                Mapping filled = mapping(typing.child(type, name), Mapping.empty(), Past.NONE);
                if (!filled.isEmpty()) {
                    fields.put(name, filled);
                }
            }
        }
        Completions.of(type.typeName()).complete(draft);
    }

    private boolean hasField(ValueType type, String name) {
        return typing.object(type).flatMap(object -> object.field(name)).isPresent() && !typing.drops(type, name);
    }

    /** Whether a value is stored in the same way as none. */
    private static boolean isNothing(ValueType parent, String key, ValueType type, Node value) {
        if (value instanceof Sequence sequence) {
            return type instanceof ListOf && sequence.size() == 0;
        }
        if (value instanceof Mapping mapping) {
            return mapping.isEmpty()
                    && (type instanceof MapOf
                            || parent instanceof Reference owner
                                    && ZeroValues.of(owner.typeName()).objects().contains(key));
        }
        return parent instanceof Reference owner
                && type instanceof Primitive
                && ZeroValues.of(owner.typeName()).isZero(key, (Scalar) value);
    }
}
