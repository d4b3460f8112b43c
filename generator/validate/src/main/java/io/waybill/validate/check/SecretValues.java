package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.ResourceId;

/** The values of Secrets, which no message shows. */
final class SecretValues {

    private SecretValues() {}

    /** Whether a field of a resource is such a value, or holds them. */
    static boolean contain(ResourceId resource, FieldPath field) {
        String path = field.toString();
        return resource.kind().equals("Secret")
                && resource.apiVersion().equals("v1")
                && (isAtOrBelow(path, "data") || isAtOrBelow(path, "stringData"));
    }

    private static boolean isAtOrBelow(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
