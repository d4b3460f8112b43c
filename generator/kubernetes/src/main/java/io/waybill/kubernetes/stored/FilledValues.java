package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.defaults.Completions;
import io.waybill.kubernetes.defaults.Draft;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that an API server fills in whatever else an object holds: the defaults of the API description. Some of those
 * are filled in elsewhere or together with other fields; they are named here.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/">API reference</a>
 */
final class FilledValues {

    /** Defaults that hold in some objects of the type only; {@link Completions} fills them in. */
    private static final Set<String> CONDITIONAL = Set.of(
            "apps.v1.StatefulSetUpdateStrategy.type",
            "batch.v1.JobSpec.backoffLimit",
            "batch.v1.JobSpec.completionMode",
            "batch.v1.JobSpec.completions",
            "batch.v1.JobSpec.parallelism",
            "batch.v1.JobSpec.suspend",
            "core.v1.PodSpec.enableServiceLinks",
            "core.v1.ServiceSpec.internalTrafficPolicy");

    private FilledValues() {}

    /** Adds the values that are missing to the fields of an object. */
    static void add(Typing typing, ValueType type, Draft fields) {
        if (!(type instanceof Reference reference)) {
            return;
        }
        for (Map.Entry<String, FieldTraits> entry : typing.traits(type).entrySet()) {
            String field = entry.getKey();
            Optional<String> text = entry.getValue().defaultValue();
            if (text.isPresent() && !CONDITIONAL.contains(reference.typeName() + "." + field)) {
                fields.fill(field, value(typing, type, field, text.get()));
            }
        }
    }

    private static Node value(Typing typing, ValueType type, String field, String text) {
        return StoredScalars.read(typing.child(type, field), text);
    }
}
