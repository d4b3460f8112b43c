package io.waybill.diff.refusal;

import static io.waybill.diff.Yaml.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.ResourceDiff;
import io.waybill.diff.Yaml;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.schema.ValueType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the API server refuses of objects that exist, and what it takes beside it. */
class RefusalsTest {

    private static final String HEAD = "{apiVersion: %s, kind: %s, metadata: {name: a}, %s}";

    private static String podOf(String container) {
        return "spec: {containers: [{name: a, " + container + "}]}";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "updates.txt", delimiter = '|')
    void refusesWhatCannotChangeAndNothingElse(String kind, String before, String after, @Nullable String field) {
        assertThat(refusals("1.36", manifest(kind, before), manifest(kind, after)))
                .isEqualTo(Stream.ofNullable(field).toList());
    }

    @Test
    void knowsWhatAMinorDoesNotAllowYet() {
        String kind = "apps/v1 StatefulSet";
        String before = manifest(kind, "spec: {revisionHistoryLimit: 1}");
        String after = manifest(kind, "spec: {revisionHistoryLimit: 2}");

        assertThat(refusals("1.32", before, after)).containsExactly("spec");
        assertThat(refusals("1.36", before, after)).isEmpty();
    }

    @Test
    void knowsWhatAMinorStillRefused() {
        String kind = "storage.k8s.io/v1 CSIDriver";
        String before = manifest(kind, "spec: {fsGroupPolicy: File}");
        String after = manifest(kind, "spec: {fsGroupPolicy: None}");

        assertThat(refusals("1.28", before, after)).containsExactly("spec.fsGroupPolicy");
    }

    @Test
    void countsTheOrderOfItemsOnlyWhereTheServerTakesItOver() {
        String before = manifest("v1 Pod", podOf("image: 'a:1', env: [{name: a, value: x}, {name: b, value: y}]"));
        String after = manifest("v1 Pod", podOf("image: 'a:1', env: [{name: b, value: y}, {name: a, value: x}]"));

        assertThat(refusals("1.20", before, after)).isEmpty();
        assertThat(refusals("1.36", before, after)).containsExactly("spec");
    }

    @Test
    void refusesFinalizersOfObjectsThatAreBeingDeleted() {
        String alive = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a%s}}";
        String dying = ", deletionTimestamp: '2026-01-01T00:00:00Z'";
        String more = ", finalizers: [a.b/c]";

        assertThat(refusals("1.36", alive.formatted(dying), alive.formatted(dying + more)))
                .containsExactly("metadata.finalizers");
        assertThat(refusals("1.36", alive.formatted(""), alive.formatted(more))).isEmpty();
    }

    @Test
    void letsTheNumbersOfGangsChangeAndNothingElse() {
        String kind = "scheduling.k8s.io/v1beta1 PodGroup";
        String gang = "spec: {schedulingPolicy: {gang: {minCount: %d}}}";

        assertThat(refusals("1.37", manifest(kind, gang.formatted(2)), manifest(kind, gang.formatted(3))))
                .isEmpty();
        assertThat(refusals(
                        "1.37",
                        manifest(kind, gang.formatted(2)),
                        manifest(kind, "spec: {schedulingPolicy: {basic: {}}}")))
                .containsExactly("spec.schedulingPolicy");
    }

    @Test
    void saysTheWayOut() {
        String before = manifest("apps/v1 Deployment", "spec: {selector: {matchLabels: {a: b}}}");
        String after = manifest("apps/v1 Deployment", "spec: {selector: {matchLabels: {a: c}}}");

        assertThat(ResourceDiff.of(Yaml.api("1.36"), Yaml.read(before), Yaml.read(after)))
                .singleElement()
                .satisfies(change -> assertThat(change.reason())
                        .startsWith("spec.selector is immutable; delete it with kubectl delete --cascade=orphan"));
    }

    @Test
    void hasASourceForEveryLineAndARuleForEveryName() {
        assertThat(Refusals.table()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.source()).isNotBlank();
            assertThat(line.how().get(0)).isIn("fixed", "once", "except", "ignored", "rule");
            if (line.how().get(0).equals("rule")) {
                assertThat(UpdateRules.named(line.how().get(1))).isNotNull();
            }
        });
    }

    @Test
    void namesOnlyFieldsThatTheApiHas() {
        assertThat(Refusals.table().stream()
                        .filter(line -> !line.kind().equals("*"))
                        .filter(line -> Stream.of("1.36", "1.37").noneMatch(minor -> isInTheApi(line, minor)))
                        .map(line -> line.kind() + " " + line.field()))
                .isEmpty();
    }

    private static boolean isInTheApi(ImmutableField line, String minor) {
        String group =
                line.kind().contains("/") ? line.kind().substring(0, line.kind().indexOf('/')) : "";
        String kind = line.kind().substring(line.kind().indexOf('/') + 1);
        return Yaml.api(minor).schema().kinds().stream()
                .filter(one -> one.group().equals(group) && one.name().equals(kind))
                .anyMatch(one -> {
                    Typing typing = Typing.of(
                            Yaml.api(minor), Yaml.read("{apiVersion: " + one.apiVersion() + ", kind: " + kind + "}"));
                    ValueType type = typing.root();
                    for (String name : line.field().split("\\.")) {
                        if (typing.object(type)
                                .flatMap(object -> object.field(name))
                                .isEmpty()) {
                            return false;
                        }
                        type = typing.child(type, name);
                    }
                    return true;
                });
    }

    private static String manifest(String kind, String body) {
        String[] words = kind.split(" ");
        return HEAD.formatted(words[0], words[1], body);
    }
}
