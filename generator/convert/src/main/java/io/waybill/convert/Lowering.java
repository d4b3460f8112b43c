package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes resources in an API version that a minor serves.
 *
 * <p>Nothing is lost: what the older version cannot say stays as it is, and validation for that minor refuses it with its
 * field. A resource that is served as it stands, or that no conversion is known for, is left alone.
 */
public final class Lowering {

    private final ServedApi api;

    /** Lowering to what one minor serves. */
    public Lowering(ServedApi api) {
        this.api = api;
    }

    /**
     * Lowers a resource; empty when it stays as it is.
     *
     * @param resource its tree
     * @param preferred the API version to use when the minor serves several older ones
     */
    public Optional<Mapping> lower(Mapping resource, Optional<String> preferred) {
        String apiVersion = resource.string("apiVersion").orElse("");
        String kind = resource.string("kind").orElse("");
        if (api.schema().kind(apiVersion, kind).isPresent()) {
            return Optional.empty();
        }
        List<String> candidates = candidates(apiVersion, kind);
        return Stream.concat(preferred.filter(candidates::contains).stream(), candidates.stream())
                .flatMap(version -> convert(resource, apiVersion, version, kind).stream())
                .findFirst();
    }

    /** The API versions of a kind that the minor serves and that mean the same kind, the best first. */
    private List<String> candidates(String apiVersion, String kind) {
        return api.schema().kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .filter(candidate -> Groups.same(candidate.apiVersion(), apiVersion, kind))
                .sorted(Comparator.comparing((Kind candidate) -> Groups.isSuperseded(candidate.group()))
                        .thenComparing(candidate -> ApiVersionOrder.of(candidate.version())))
                .map(Kind::apiVersion)
                .toList();
    }

    private Optional<Mapping> convert(Mapping resource, String from, String to, String kind) {
        return Conversions.of(kind, from, to)
                .convert(resource, api)
                .map(converted -> converted.with("apiVersion", Scalar.of(to).at(resource.originOf("apiVersion"))));
    }
}
