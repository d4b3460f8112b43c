package io.waybill.diff.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.ResourceDiff;
import io.waybill.diff.Yaml;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.tags.Place;
import io.waybill.tags.Samples;
import io.waybill.tags.Tag;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every field that the types of Kubernetes declare as immutable, or as one that cannot be set or removed, is refused. */
class DeclaredUpdatesTest {

    private static final Set<String> OF_UPDATES = Set.of("immutable", "update");

    /** What is declared but not refused here, and why. */
    private static final Map<String, String> EXPLAINED = Map.of();

    private final ServedApi api = Yaml.api(Tag.MINOR.toString())
            .with(FeatureGates.load().with(FeatureGates.parse("AllAlpha=true,AllBeta=true")));
    private final ApiSchema schema = api.schema();

    @Test
    void everyUpdateThatIsDeclaredIsRefused() throws IOException {
        Set<String> open = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Tag tag : Tag.all()) {
            if (OF_UPDATES.contains(tag.name()) && schema.type(tag.type()).isPresent()) {
                Place.of(tag.type(), schema).ifPresent(place -> {
                    seen.add(tag.toString());
                    if (!isRefused(tag, place)) {
                        open.add(tag + " in " + place.kind().name() + " at " + place.path());
                    }
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
        open.removeIf(one -> EXPLAINED.keySet().stream().anyMatch(one::startsWith));
        assertThat(open).isEmpty();
    }

    private boolean isRefused(Tag tag, Place place) {
        ValueType type = schema.type(tag.type())
                .flatMap(known -> known.field(tag.field()))
                .orElseThrow()
                .type();
        Mapping none = Mapping.empty();
        Mapping one = none.with(tag.field(), Samples.of(type));
        Mapping other = none.with(tag.field(), other(type));
        return switch (tag.value()) {
            case "NoSet", "NoAddItem" -> refused(place, none, one);
            case "NoUnset", "NoRemoveItem" -> refused(place, one, none);
            default -> refused(place, one, other);
        };
    }

    private boolean refused(Place place, Mapping before, Mapping after) {
        return ResourceDiff.of(api, place.resource(before), place.resource(after)).stream()
                .flatMap(change -> change.refusedAt().stream())
                .findAny()
                .isPresent();
    }

    /** A value that is another one than the sample. */
    private Node other(ValueType type) {
        if (type instanceof ListOf list) {
            return Sequence.of(other(list.element()));
        }
        if (type instanceof MapOf map) {
            return Mapping.empty().with("a", other(map.value()));
        }
        if (type instanceof Reference reference) {
            return schema.type(reference.typeName()).stream()
                    .flatMap(object -> object.fields().stream())
                    .min(Comparator.comparing(field -> !(field.type() instanceof Primitive)))
                    .<Node>map(field -> Mapping.empty().with(field.name(), other(field.type())))
                    .orElseGet(Mapping::empty);
        }
        return switch ((Primitive) type) {
            case STRING -> Scalar.of("b");
            case BOOLEAN -> Scalar.of(false);
            case INT32, INT64, INT_OR_STRING, DOUBLE -> Scalar.of(2);
            case QUANTITY -> Scalar.of("2");
            case DATE_TIME -> Scalar.of("2027-01-01T00:00:00Z");
            case BYTES -> Scalar.of("YmI=");
            case ANY -> Mapping.empty().with("b", Scalar.of(1));
        };
    }
}
