package io.waybill.convert;

import io.waybill.convert.Conversion.Step;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.schema.ApiVersionOrder;
import io.waybill.schema.Kind;
import io.waybill.schema.Lifecycle;
import io.waybill.schema.ServedApi;
import io.waybill.schema.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes resources in an API version that a minor serves, whether they are too new for it or too old.
 *
 * <p>Nothing is lost: what the other version cannot say stays as it is, and validation for that minor refuses it with its
 * field. What is served as it stands is left alone, as is a kind that the minor serves in no version.
 */
public final class Converter {

    private static final String API_VERSION = "apiVersion";

    private final ServedApi api;

    /** Conversion to what one minor serves. */
    public Converter(ServedApi api) {
        this.api = api;
    }

    /**
     * Converts a resource.
     *
     * @param resource its tree
     * @param preferred the API version to use when the minor serves several
     */
    public Converted convert(Mapping resource, Optional<String> preferred) {
        String apiVersion = resource.string(API_VERSION).orElse("");
        String kind = resource.string("kind").orElse("");
        if (api.schema().kind(apiVersion, kind).isPresent() || !wasServed(apiVersion, kind)) {
            return new Converted(resource, List.of());
        }
        List<String> candidates = candidates(apiVersion, kind);
        Stream<String> automatic = candidates.stream().filter(version -> !Conversions.isLastResort(kind, version));
        List<Converted> attempts = Stream.concat(preferred.filter(candidates::contains).stream(), automatic)
                .flatMap(version -> attempt(resource, new Step(kind, apiVersion, version, api)).stream())
                .toList();
        return attempts.stream()
                .filter(attempt -> !attempt.needsDecision())
                .findFirst()
                .or(() -> attempts.stream().findFirst())
                .orElseGet(() -> unknown(resource, apiVersion, candidates));
    }

    private boolean wasServed(String apiVersion, String kind) {
        Lifecycle lifecycle = api.lifecycles().of(apiVersion, kind);
        return !api.history().spansOf(apiVersion, kind).isEmpty()
                || lifecycle.removed().isPresent();
    }

    /** The API versions of a kind that the minor serves and that mean the same kind, the best first. */
    private List<String> candidates(String apiVersion, String kind) {
        String group = ApiGroup.today(apiVersion, kind);
        return api.schema().kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .filter(candidate ->
                        ApiGroup.today(candidate.apiVersion(), kind).equals(group))
                .sorted(Comparator.comparing((Kind candidate) -> ApiGroup.isSuperseded(candidate.group()))
                        .thenComparing(candidate -> ApiVersionOrder.of(candidate.version())))
                .map(Kind::apiVersion)
                .toList();
    }

    private Optional<Converted> attempt(Mapping resource, Step step) {
        return Conversions.of(step.kind(), step.from(), step.to()).map(conversion -> {
            Notes notes = new Notes();
            notes.changed(resource, API_VERSION, FieldPath.root(), "now " + step.to() + ", since " + reason(step));
            Mapping converted = conversion.convert(resource, step, notes);
            if (notes.needDecision()) {
                return new Converted(resource, decisions(notes));
            }
            Moves.note(resource, converted, step.to(), notes);
            Scalar version = Scalar.of(step.to()).at(resource.originOf(API_VERSION));
            return new Converted(converted.with(API_VERSION, version), notes.remarks());
        });
    }

    private static List<Remark> decisions(Notes notes) {
        return notes.remarks().stream()
                .filter(remark -> remark.level() == Remark.Level.DECISION)
                .toList();
    }

    private String reason(Step step) {
        Lifecycle lifecycle = api.lifecycles().of(step.from(), step.kind());
        if (lifecycle.isRemovedIn(api.minor())) {
            return step.from() + " was removed in " + lifecycle.removed().orElseThrow();
        }
        List<Span> spans = api.history().spansOf(step.from(), step.kind());
        return step.from() + " came with " + spans.get(0).since();
    }

    private static Converted unknown(Mapping resource, String apiVersion, List<String> candidates) {
        if (candidates.isEmpty()) {
            return new Converted(resource, List.of());
        }
        Notes notes = new Notes();
        notes.decision(
                resource,
                API_VERSION,
                FieldPath.root(),
                "No conversion from " + apiVersion + " to " + String.join(" or ", candidates) + " is known here.",
                "Write it in " + candidates.get(0) + " by hand.");
        return new Converted(resource, notes.remarks());
    }
}
