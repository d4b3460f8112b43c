package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import java.util.Optional;

/**
 * Writes the resources of blueprints in an API version that a minor serves, without a word.
 *
 * <p>Nothing is lost: what the older version cannot say stays as it is, and validation for that minor refuses it with its
 * field. A resource that is served as it stands, or that no conversion is known for, is left alone.
 */
public final class Lowering {

    private final Converter converter;

    /** Lowering to what one minor serves. */
    public Lowering(ServedApi api) {
        this.converter = new Converter(api);
    }

    /**
     * Lowers a resource; empty when it stays as it is.
     *
     * @param resource its tree
     * @param preferred the API version to use when the minor serves several older ones
     */
    public Optional<Mapping> lower(Mapping resource, Optional<String> preferred) {
        Converted converted = converter.convert(resource, preferred);
        boolean stays = converted.needsDecision() || converted.remarks().isEmpty();
        return stays ? Optional.empty() : Optional.of(converted.resource());
    }
}
