package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.schedule.GoTime;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a resource inside of another can be read as metadata: its fields are known and have their types.
 *
 * <p>Source: GetObjectMetaWithOptions of apiextensions-apiserver's apiserver/schema/objectmeta.
 */
final class EmbeddedMetadata {

    private static final Set<String> TEXTS =
            Set.of("name", "generateName", "namespace", "selfLink", "uid", "resourceVersion");
    private static final Set<String> TIMES = Set.of("creationTimestamp", "deletionTimestamp");
    private static final Set<String> NUMBERS = Set.of("generation", "deletionGracePeriodSeconds");
    private static final Set<String> LISTS = Set.of("ownerReferences", "finalizers", "managedFields");
    private static final Set<String> MAPS = Set.of("labels", "annotations");

    private EmbeddedMetadata() {}

    static void check(TypedObject metadata) {
        for (String field : metadata.mapping().keys()) {
            Node value = metadata.mapping().get(field);
            if (value instanceof Scalar scalar && scalar.isNull() || MAPS.contains(field)) {
                continue;
            }
            if (!isKnown(field)) {
                metadata.error(
                        Rule.UNKNOWN_FIELD,
                        field,
                        "Metadata has no field \"" + field + "\".",
                        "Remove it, or correct its name.");
            } else if (!fits(field, value)) {
                metadata.error(
                        Rule.TYPE, field, "\"" + field + "\" of metadata has another type.", "Correct the value.");
            }
        }
    }

    private static boolean isKnown(String field) {
        return TEXTS.contains(field) || TIMES.contains(field) || NUMBERS.contains(field) || LISTS.contains(field);
    }

    private static boolean fits(String field, @Nullable Node value) {
        if (LISTS.contains(field)) {
            return value instanceof Sequence;
        }
        if (!(value instanceof Scalar scalar)) {
            return false;
        }
        if (NUMBERS.contains(field)) {
            return scalar.value() instanceof Long;
        }
        return scalar.isString() && (TEXTS.contains(field) || GoTime.isMoment(scalar.text()));
    }
}
