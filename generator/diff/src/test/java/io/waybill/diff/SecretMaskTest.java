package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of Secrets are never part of a change. */
class SecretMaskTest {

    private static final String VALUE = "aHVudGVyMg==";

    private static final String SECRET = "{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {user: YQ==}%s}";

    private static List<FieldChange> changes(String before, String after) {
        return ResourceDiff.of(Yaml.api("1.36"), Yaml.read(before), Yaml.read(after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", stringData: {password: aHVudGVyMg==}",
                ", stringData: aHVudGVyMg==",
                ", stringData: {user: aHVudGVyMg==}",
                ", stringData: {user: [aHVudGVyMg==]}",
                ", strngData: {user: aHVudGVyMg==}",
                ", password: aHVudGVyMg==",
            })
    void tellsThatAValueChangedAndNotWhatItIs(String more) {
        String with = SECRET.formatted(more);
        String without = SECRET.formatted("");

        assertThat(changes(without, with)).isNotEmpty().allSatisfy(SecretMaskTest::isMasked);
        assertThat(changes(with, without)).isNotEmpty().allSatisfy(SecretMaskTest::isMasked);
    }

    @Test
    void showsThatBothSidesDiffer() {
        String other = SECRET.formatted("").replace("YQ==", VALUE);

        assertThat(changes(SECRET.formatted(""), other))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.before() + " " + change.after()).contains("*** (before)", "*** (after)"));
    }

    @Test
    void masksWhatClientSideApplyWroteIntoAnAnnotation() {
        String annotated = SECRET.formatted("")
                .replace(
                        "name: a",
                        "name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: '" + VALUE + "'}");

        assertThat(changes(SECRET.formatted(""), annotated)).allSatisfy(SecretMaskTest::isMasked);
        assertThat(changes(annotated, annotated.replace(VALUE, "{}"))).allSatisfy(SecretMaskTest::isMasked);
    }

    @Test
    void masksSecretsThatAreAddedOrRemoved() {
        List<Item> one =
                List.of(new Item("a.yaml", Yaml.read(SECRET.formatted("").replace("YQ==", VALUE))));
        ManifestDiff diff = new ManifestDiff(Yaml.api("1.36"));

        assertThat(diff.of(List.of(), one).get(0).fields()).allSatisfy(SecretMaskTest::isMasked);
        assertThat(diff.of(one, List.of()).get(0).fields()).allSatisfy(SecretMaskTest::isMasked);
    }

    @Test
    void showsTheValuesOfOtherKinds() {
        String map = SECRET.formatted("").replace("kind: Secret", "kind: ConfigMap");

        assertThat(changes(map, map.replace("YQ==", VALUE)).toString()).contains(VALUE);
    }

    private static void isMasked(FieldChange change) {
        assertThat(change.toString()).doesNotContain(VALUE).doesNotContain("YQ==");
    }
}
