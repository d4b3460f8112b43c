package io.waybill.pipeline.diff;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Descriptions in the schemas of definitions, which for people are one change however many differ. */
final class SchemaDescriptions {

    private static final Pattern FIELD =
            Pattern.compile("spec\\..*\\.openAPIV3Schema\\.(?:.*\\.)?(?<!properties\\.)description");

    private SchemaDescriptions() {}

    /** The changes of a resource that are shown one by one. */
    static List<FieldChange> others(ResourceChange resource) {
        return resource.fields().stream().filter(change -> !isFolded(change)).toList();
    }

    /** What is said of the others; empty when there are none. */
    static String summary(ResourceChange resource) {
        long count =
                resource.fields().stream().filter(SchemaDescriptions::isFolded).count();
        return count == 0 ? "" : count == 1 ? "1 description differs" : count + " descriptions differ";
    }

    private static boolean isFolded(FieldChange change) {
        return change.effect() == Effect.UPDATE
                && FIELD.matcher(change.field()).matches()
                && Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .allMatch(Scalar.class::isInstance);
    }
}
