package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.ResourceId;
import java.util.Set;

/** The values of Secrets, which no message shows. */
final class SecretValues {

    /** What is shown; everything else holds values, also below names that are misspelled. */
    private static final Set<String> SHOWN = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    private SecretValues() {}

    /** Whether a field of a resource is such a value, or holds them. */
    static boolean contain(ResourceId resource, FieldPath field) {
        String path = field.toString();
        return resource.kind().equals("Secret")
                && resource.apiVersion().equals("v1")
                && SHOWN.stream().noneMatch(shown -> isAtOrBelow(path, shown));
    }

    private static boolean isAtOrBelow(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
