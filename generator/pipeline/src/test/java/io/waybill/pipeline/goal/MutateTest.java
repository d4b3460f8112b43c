package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.mutate.MutationSettings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody notices when it changes. */
class MutateTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final RecordingConsole console = new RecordingConsole();

    @TempDir
    private Path folder;

    private static Deployment web() {
        return Deployment.named(
                        "web",
                        Container.named("web").image("web:1").port(8080).readinessProbe(Probe.httpGet("/ready", 8080)))
                .replicas(3);
    }

    private static List<Rendition> rendered(Manifest manifest, ProjectRules rules) {
        return rendered(() -> manifest, rules);
    }

    private static List<Rendition> rendered(Supplier<Manifest> manifest, ProjectRules rules) {
        return Renditions.of(List.of(Blueprints.named("app", manifest)), Optional.empty(), rules);
    }

    private static MutationSettings settings(Severity failOn, Optional<GoldenFolder> golden) {
        return MutationSettings.of(LONG, failOn, golden);
    }

    private String survivors(List<Rendition> renditions, MutationSettings settings) {
        console.clear();
        assertThat(new Mutate(console).run(renditions, settings, 0, TextFormat.TEXT))
                .isEqualTo(Outcome.CLEAN);
        return console.results();
    }

    private String survivors(ProjectRules rules) {
        Supplier<Manifest> manifest =
                () -> Manifest.of(web(), Service.selecting(web()).port(8080));
        return survivors(rendered(manifest, rules), settings(Severity.ERROR, Optional.empty()));
    }

    @Test
    void whatNobodyNoticesIsToldWithItsEffectAndLineTheWorstFirst() {
        String report = survivors(ProjectRules.KUBERNETES);

        assertThat(report)
                .contains("  apps/v1 Deployment web\n")
                .containsPattern(
                        "    spec\\.template\\.spec\\.containers\\[0]\\.readinessProbe: removed \\{.*  \\(MutateTest\\.java:\\d+\\)  in app\n")
                .contains("spec.replicas: 3 -> 4")
                .containsPattern(
                        "\n\\d+ mutants: \\d+ killed \\(\\d+ by rules of Kubernetes\\), \\d+ survived; score \\d+ %\n");
        assertThat(report.indexOf("missing: ")).isNotNegative().isLessThan(report.indexOf("roll: "));
        assertThat(report.indexOf("roll: ")).isLessThan(report.indexOf("update: "));
    }

    @Test
    void whatMeansTheSameIsNotAMutant() {
        Manifest manifest = Manifest.of(
                web().replicas(1), Service.selecting(web()).port(8080).clusterIP("None"));
        String report =
                survivors(rendered(manifest, ProjectRules.KUBERNETES), settings(Severity.ERROR, Optional.empty()));

        assertThat(report)
                .contains("spec.replicas: 1 -> 2")
                .doesNotContain("spec.replicas: removed")
                .doesNotContain("spec.type: removed")
                .doesNotContain("protocol: removed");
    }

    @Test
    void whatTheClusterWouldRefuseIsNoticed() {
        assertThat(survivors(ProjectRules.KUBERNETES))
                .doesNotContain("spec.selector.matchLabels: removed")
                .doesNotContain("containers[0].name: removed");
    }

    @Test
    void rulesOfTheProjectNotice() {
        ManifestRule probes = ManifestRule.forContainers()
                .should(
                        "app-probe",
                        "have a readiness probe",
                        container -> container.get().readinessProbe().isPresent())
                .severity(Severity.ERROR);

        assertThat(survivors(ProjectRules.of(Map.of(), List.of(probes))))
                .doesNotContain("readinessProbe: removed")
                .contains("1 by rules of your own");
    }

    @Test
    void aWarningNoticesWhereWarningsFail() {
        ProjectRules lint = ProjectRules.of(Map.of(), List.of(), LintProfile.RECOMMENDED);
        Manifest manifest = Manifest.of(web(), Service.selecting(web()).port(8080));

        assertThat(survivors(rendered(manifest, lint), settings(Severity.ERROR, Optional.empty())))
                .containsPattern("readinessProbe: removed .*only reported by ");
        assertThat(survivors(rendered(manifest, lint), settings(Severity.WARNING, Optional.empty())))
                .doesNotContain("readinessProbe: removed")
                .contains(" by good practice");
    }

    @Test
    void whatIsFoundAlreadyNoticesNothing() {
        Manifest manifest = Manifest.of(
                web(), Service.named("lost").selector("app", "other").port(80));
        String report =
                survivors(rendered(manifest, ProjectRules.KUBERNETES), settings(Severity.WARNING, Optional.empty()));

        assertThat(report).contains("spec.replicas: 3 -> 4");
    }

    @Test
    void goldenFilesNoticeAllThatTheyHold() {
        List<Rendition> renditions =
                rendered(Manifest.of(web(), Service.selecting(web()).port(8080)), ProjectRules.KUBERNETES);
        GoldenFolder golden = new GoldenFolder(folder);
        new Approve(console).run(renditions, golden, Scope.FOLDER, Format.TEXT);
        assertThat(survivors(renditions, settings(Severity.ERROR, Optional.of(golden))))
                .contains(" by golden files")
                .contains("0 survived; score 100 %");
    }

    @Test
    void rulesThatCompareEnvironmentsNotice() {
        ManifestRule more = ManifestRule.forEnvironments()
                .should("app-more", "have more pods in production", (environments, offences) -> {
                    List<Integer> replicas = environments.manifests().stream()
                            .map(one -> one.resources(Deployment.class)
                                    .get(0)
                                    .spec()
                                    .replicas()
                                    .orElse(1))
                            .toList();
                    if (replicas.get(1) <= replicas.get(0)) {
                        offences.on(environments
                                        .manifests()
                                        .get(1)
                                        .resources(Deployment.class)
                                        .get(0))
                                .at("spec.replicas", "There are too few.");
                    }
                })
                .severity(Severity.ERROR);
        List<Rendition> renditions =
                Renditions.of(List.of(new Staged()), Optional.empty(), ProjectRules.of(Map.of(), List.of(more)));

        assertThat(survivors(renditions, settings(Severity.ERROR, Optional.empty())))
                .contains("by rules of your own")
                .doesNotContain("spec.replicas: 2 -> 3")
                .contains("spec.replicas: 3 -> 4")
                .containsPattern("\\.image: \"web:1\" -> .* in staged/test, staged/production\n");
    }

    /** Two environments that differ in the number of pods. */
    public static final class Staged implements EnvironmentBlueprint<Staged.Stage> {

        /** The stages. */
        public enum Stage implements Environment {
            TEST,
            PRODUCTION
        }

        @Override
        public String name() {
            return "staged";
        }

        @Override
        public List<Stage> environments() {
            return List.of(Stage.values());
        }

        @Override
        public Manifest manifest(Stage stage, Target target) {
            return Manifest.of(web().replicas(stage == Stage.TEST ? 2 : 3));
        }
    }

    @Test
    void valuesOfSecretsAreNotPrinted() {
        Manifest manifest = Manifest.of(Secret.named("db").stringData("PASSWORD", "hunter2"));
        List<Rendition> renditions = rendered(manifest, ProjectRules.KUBERNETES);

        assertThat(survivors(renditions, settings(Severity.ERROR, Optional.empty())))
                .contains("PASSWORD")
                .doesNotContain("hunter2");
        console.clear();
        new Mutate(console).run(renditions, settings(Severity.ERROR, Optional.empty()), 0, TextFormat.JSON);
        assertThat(console.results()).contains("\"survived\":").doesNotContain("hunter2");
    }

    @Test
    void aScoreBelowTheThresholdFails() {
        List<Rendition> renditions = rendered(Manifest.of(web()), ProjectRules.KUBERNETES);

        assertThat(new Mutate(console)
                        .run(renditions, settings(Severity.ERROR, Optional.empty()), 100, TextFormat.TEXT))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.notes()).contains("and the threshold 100 %");
        assertThatThrownBy(() -> new Mutate(console)
                        .run(renditions, settings(Severity.ERROR, Optional.empty()), 101, TextFormat.TEXT))
                .isInstanceOf(UserException.class);
    }

    @Test
    void whatIsNotTriedInTimeIsToldAndNotCounted() {
        List<Rendition> renditions = rendered(Manifest.of(web()), ProjectRules.KUBERNETES);

        assertThat(survivors(renditions, MutationSettings.of(Duration.ZERO, Severity.ERROR, Optional.empty())))
                .contains("0 mutants: 0 killed, 0 survived; score 0 %")
                .contains("The time was over after 0 of ");
    }
}
