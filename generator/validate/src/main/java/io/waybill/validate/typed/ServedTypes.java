package io.waybill.validate.typed;

import io.waybill.schema.Field;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types of what a target serves and the rules for their objects. Each is made when it is first asked for. */
public final class ServedTypes {

    private static final Span ALL_MINORS = new Span(new Minor(0), new Minor(Integer.MAX_VALUE));

    /** What is known of a custom resource without its definition. */
    private static final ObjectType CUSTOM_RESOURCE = ObjectType.of(
            "custom.CustomResource",
            ALL_MINORS,
            List.of(
                    new Field("apiVersion", Primitive.STRING, true, ALL_MINORS),
                    new Field("kind", Primitive.STRING, true, ALL_MINORS),
                    new Field("metadata", new Reference("meta.v1.ObjectMeta"), false, ALL_MINORS)));

    private final ServedApi api;
    private final RuleSet rules;
    private final Map<String, ServedType> known = new ConcurrentHashMap<>();
    private final ServedType customResource;
    private final KeptTrees kept = new KeptTrees();

    /** The types of a target, with rules. */
    public ServedTypes(ServedApi api, RuleSet rules) {
        this.api = api;
        this.rules = rules;
        this.customResource = new ServedType(CUSTOM_RESOURCE, this);
    }

    /** What the target serves. */
    public ServedApi api() {
        return api;
    }

    /** The rules. */
    public RuleSet rules() {
        return rules;
    }

    /** The type of that name; null where the target has none. */
    public @Nullable ServedType of(String name) {
        ServedType type = known.get(name);
        if (type != null) {
            return type;
        }
        return api.schema()
                .type(name)
                .map(schema -> known.computeIfAbsent(name, key -> new ServedType(schema, this)))
                .orElse(null);
    }

    /** The type of all resources of kinds that are not built in. */
    public ServedType customResource() {
        return customResource;
    }

    /** The trees of resources that have been judged by themselves. */
    KeptTrees kept() {
        return kept;
    }

    /** A type without fields, of what the target does not know. */
    ServedType withoutFields(String name) {
        return new ServedType(ObjectType.of(name, ALL_MINORS, List.of()), this);
    }
}
