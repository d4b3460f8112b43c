package io.waybill.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import org.junit.jupiter.api.Test;

/** What holds for resources of every kind. */
class ValidatorTest {

    @Test
    void skipsKindsOfOtherGroupsAndCountsThem() {
        Judging judging = Judging.of("""
                apiVersion: example.com/v1
                kind: Database
                metadata: {name: a}
                """).finish();

        assertThat(judging.findings()).extracting(Finding::severity).containsExactly(Severity.SKIPPED);
        assertThat(judging.summary()).isEqualTo(new Summary(1, 0, 0, 1));
    }

    @Test
    void checksTheNamesOfUnknownKinds() {
        assertThat(Judging.of("""
                apiVersion: example.com/v1
                kind: Database
                metadata: {name: a/b}
                """).summary()).isEqualTo(new Summary(1, 0, 1, 0));
    }

    @Test
    void namesTheApiVersionThatServesAKind() {
        Finding finding = Judging.of("""
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: a}
                """).findings().get(0);

        assertThat(finding.message())
                .isEqualTo("Kubernetes 1.37 does not serve extensions/v1beta1 Ingress; it was removed in 1.22.");
        assertThat(finding.fix()).isEqualTo("Use apiVersion networking.k8s.io/v1.");
    }

    @Test
    void namesKindsOfSimilarNames() {
        assertThat(Judging.of("{apiVersion: apps/v1, kind: Depolyment, metadata: {name: a}}")
                        .findings()
                        .get(0)
                        .fix())
                .isEqualTo("Did you mean \"Deployment\"?");
    }

    @Test
    void reportsDuplicatesInOneFileAsErrorsAndAcrossFilesAsWarnings() {
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n";

        assertThat(Judging.of(namespace + "---\n" + namespace).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Judging.of(namespace).and("other.yaml", namespace).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void allowsOneNameInSeveralKindsAndNamespaces() {
        assertThat(Judging.of("""
                {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: one}}
                ---
                {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: two}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: one}}
                """).findings()).isEmpty();
    }

    @Test
    void acceptsGenerateNameInPlaceOfAName() {
        assertThat(Judging.of("{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}")
                        .findings())
                .isEmpty();
    }

    @Test
    void refusesDocumentsThatAreNoMappings() {
        assertThat(Judging.of("- a\n- b\n").marks()).containsExactly("1 not-a-resource");
        assertThat(Judging.of("just text\n").marks()).containsExactly("1 not-a-resource");
    }

    @Test
    void judgesTheItemsOfListsOfOneKind() {
        Judging judging = Judging.of("""
                apiVersion: v1
                kind: ConfigMapList
                items:
                - metadata: {name: a}
                  dta: {a: b}
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
                """);

        assertThat(judging.findings()).extracting(Finding::field).containsExactly("dta");
        assertThat(judging.summary()).isEqualTo(new Summary(2, 1, 1, 0));
    }

    @Test
    void takesAnEmptyApiVersionForAMissingOne() {
        Finding finding = Judging.of("{apiVersion: '', kind: Pod, metadata: {name: a}}")
                .findings()
                .get(0);

        assertThat(finding.field()).isEqualTo("apiVersion");
        assertThat(finding.rule()).isEqualTo(Rule.NOT_A_RESOURCE);
    }

    @Test
    void saysThatNothingElseWasCheckedWithoutAnApiVersion() {
        assertThat(Judging.of("{apiVersion: 1, kind: Secret, metadata: {name: A}}")
                        .marks())
                .containsExactly("1 type apiVersion", "1 unknown-kind kind");
        assertThat(Judging.of("{kind: Secret, metadata: {name: A}}").marks())
                .containsExactly("1 not-a-resource apiVersion");
    }
}
