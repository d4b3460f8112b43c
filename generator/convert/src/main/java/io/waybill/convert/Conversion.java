package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import java.util.Optional;

/** Rewrites the fields of a resource for another API version; the apiVersion itself is set by the caller. */
interface Conversion {

    /** Versions that have the same fields, as far as they have them. */
    Conversion SAME_FIELDS = (resource, api) -> Optional.of(resource);

    /** The resource with its fields rewritten; empty when the other version would give it another meaning. */
    Optional<Mapping> convert(Mapping resource, ServedApi api);
}
