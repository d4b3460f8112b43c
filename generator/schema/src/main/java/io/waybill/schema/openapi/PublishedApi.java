package io.waybill.schema.openapi;

import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a server publishes.
 *
 * @param kinds the kinds it serves, sorted by group, version and name
 * @param types their types, sorted by name
 * @param traits what fields take beyond their types, by type and field
 * @param texts what the server says of types and fields, under the name of a type or that and {@code #field}
 */
public record PublishedApi(
        List<Kind> kinds,
        List<ObjectType> types,
        Map<String, Map<String, FieldTraits>> traits,
        Map<String, String> texts) {

    /**
     * Reads documents.
     *
     * @param minor the server's minor
     * @param documents the OpenAPI v3 document of each group version, in any order
     */
    public static PublishedApi read(Minor minor, Collection<? extends Map<String, ?>> documents) {
        OpenApiSchemas schemas = new OpenApiSchemas(minor);
        documents.forEach(schemas::add);
        OpenApiKinds kinds = new OpenApiKinds(minor, schemas);
        documents.forEach(kinds::add);
        return new PublishedApi(kinds.kinds(), schemas.types(), schemas.traits(), schemas.texts());
    }
}
