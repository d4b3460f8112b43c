package io.waybill.validate.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.ServedApi;
import io.waybill.tags.Place;
import io.waybill.tags.Tag;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every rule that the types of Kubernetes declare is judged: an object that breaks it has a finding at the field, one like
 * it that does not has none. The objects are made from a table of tags, which were read from the types of k8s.io/api at
 * 10b39a39b: package, type, field, tag, arguments, value, wrappers. The table of a new minor is a list of what is to do.
 */
class DeclaredRulesTest {

    /** The rules of a finding for each tag. */
    private static final Map<String, Set<String>> RULES = Map.ofEntries(
            Map.entry("required", Set.of("required", "one-of", "invalid-name")),
            Map.entry("format", Set.of("invalid-format", "invalid-name")),
            Map.entry("maxItems", Set.of("too-large", "out-of-range")),
            Map.entry("maxLength", Set.of("too-large", "out-of-range", "invalid-format")),
            Map.entry("maxBytes", Set.of("too-large", "out-of-range")),
            Map.entry("minimum", Set.of("out-of-range")),
            Map.entry("maximum", Set.of("out-of-range")),
            Map.entry("enum", Set.of("unsupported-value")),
            Map.entry("modeDiscriminator", Set.of("unsupported-value")),
            Map.entry("unionMember", Set.of("one-of", "required", "forbidden-field")),
            Map.entry("listType", Set.of("duplicate-item")),
            Map.entry("unique", Set.of("duplicate-item")),
            Map.entry("forbidden", Set.of("dropped-field")),
            Map.entry("dependentRequired", Set.of("required", "mismatch")),
            Map.entry("dependentForbidden", Set.of("forbidden-field")));

    /** Tags that no single object breaks, and why. Types that only servers write, or that are gone, have no place. */
    private static final Map<String, String> NOT_OF_OBJECTS = Map.ofEntries(
            Map.entry("optional", "nothing to break"),
            Map.entry("opaqueType", "the rules of another type are not asked for"),
            Map.entry("supportsSubresource", "how a kind is served"),
            Map.entry("isSubresource", "how a kind is served"),
            Map.entry("listMapKey", "broken with listType, to which it belongs"),
            Map.entry("immutable", "of updates: diff judges them"),
            Map.entry("update", "of updates: diff judges them"),
            Map.entry("monotonic", "of updates of what servers write"),
            Map.entry("zeroOrOneOfMember", "of conditions, which servers write"),
            Map.entry("customUnique", "of conditions, which servers write"),
            Map.entry("customValidation", "written in Go: the names of responders of kubernetes.io are not for users"));

    /** Types of texts that only servers write. */
    private static final Set<String> IN_STATUS =
            Set.of("core.v1.VolumeHealthStatusType", "lifecycle.v1alpha1.ResponderStateType");

    private static final String ALL_ON = "AllAlpha=true,AllBeta=true";

    private final ServedApi api = ServedApi.of(ApiHistory.load(), Tag.MINOR);
    private final ApiSchema schema = api.schema();

    @Test
    void everyRuleIsJudged() throws IOException {
        Set<String> open = new TreeSet<>();
        List<Tag> tags = Tag.all();
        for (Tag tag : tags) {
            for (Violation violation : Violation.of(tag, tags, schema)) {
                Place.of(violation.type(), schema)
                        .filter(place -> !isFound(tag, violation, place))
                        .ifPresent(place -> open.add(tag + " in " + place.kind().name() + " at " + place.path()));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyTagIsOneOfThese() throws IOException {
        Set<String> open = new TreeSet<>();
        List<Tag> tags = Tag.all();
        for (Tag tag : tags) {
            boolean isExplained = NOT_OF_OBJECTS.containsKey(tag.name())
                    || tag.value().equals("atomic")
                    || IN_STATUS.contains(tag.type())
                    || schema.types().stream().noneMatch(type -> tag.type().startsWith(type.apiPackage() + "."))
                    || Place.of(tag.type(), schema).isEmpty() && !tag.field().isEmpty();
            if (!isExplained && Violation.of(tag, tags, schema).isEmpty()) {
                open.add(tag.toString());
            }
        }
        assertThat(open).isEmpty();
        assertThat(NOT_OF_OBJECTS.keySet())
                .allSatisfy(name -> assertThat(tags).anyMatch(tag -> tag.name().equals(name)));
    }

    private boolean isFound(Tag tag, Violation violation, Place place) {
        Set<String> rules = RULES.getOrDefault(tag.name(), Set.of());
        Set<String> found = found(tag, place, violation.broken());
        found.removeAll(found(tag, place, violation.sound()));
        found.removeIf(one -> !rules.contains(one.substring(0, one.indexOf(' '))));
        return violation.fields().stream()
                .map(field -> at(place, field))
                .anyMatch(path -> found.stream().anyMatch(one -> isAt(one.substring(one.indexOf(' ') + 1), path)));
    }

    private static String at(Place place, String field) {
        String path = place.path().toString();
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }

    private static boolean isAt(String field, String path) {
        return field.equals(path) || field.startsWith(path + "[") || field.startsWith(path + ".");
    }

    private Set<String> found(Tag tag, Place place, Mapping object) {
        List<Finding> findings = new ArrayList<>();
        String gates = tag.isIn("ifDisabled") ? ALL_ON + "," + tag.of("ifDisabled") + "=false" : ALL_ON;
        ServedApi switched = api.with(FeatureGates.load().with(FeatureGates.parse(gates)));
        Validator validator = new Validator(switched, ApiRules.ALL, Severities.DEFAULT, findings::add);
        validator.validate(place.resource(object), "test.yaml", 0);
        return findings.stream()
                .filter(finding -> !finding.rule().id().equals("disabled-api"))
                .map(finding -> finding.rule().id() + " " + finding.field())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
