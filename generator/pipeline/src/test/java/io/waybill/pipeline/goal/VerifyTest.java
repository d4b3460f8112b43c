package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Change;
import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.golden.GoldenComparison;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import io.waybill.render.YamlWriter;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing with golden files, and approving. */
class VerifyTest {

    private static final Supplier<Manifest> APP =
            () -> Manifest.of(ConfigMap.named("a").data("k", "1"), ConfigMap.named("b"));

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void approve() {
        approve(APP);
    }

    @Test
    void isCleanRightAfterApproving() {
        assertThat(verify(APP)).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).isEqualTo("2 resources: 2 valid, 0 invalid, 0 skipped\n");
    }

    @Test
    void showsTheFieldThatChangedAndItsLine() {
        Outcome outcome = verify(() -> Manifest.of(ConfigMap.named("a").data("k", "2"), ConfigMap.named("b")));

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results())
                .containsPattern("golden file differs: .*/app/configmap-a.yaml\n"
                        + "  v1 ConfigMap a\n"
                        + "    data.k: golden \"1\", now \"2\"  \\(VerifyTest.java:\\d+\\)\n")
                .doesNotContain("configmap-b");
    }

    /** As for diff, which pairs resources in the same way. */
    @Test
    void takesAnotherVersionOfTheApiAsTheSameObject() throws IOException {
        Supplier<Manifest> budget =
                () -> Manifest.of(PodDisruptionBudget.named("web").minAvailable(1));
        approve(budget);
        Path golden;
        try (Stream<Path> files = Files.walk(folder)) {
            golden = files.filter(file -> file.endsWith("poddisruptionbudget-web.yaml"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(golden, Files.readString(golden).replace("policy/v1", "policy/v1beta1"));

        verify(budget);

        assertThat(console.results())
                .contains("apiVersion: golden \"policy/v1beta1\", now \"policy/v1\"")
                .doesNotContain("was added", "was removed");
    }

    @Test
    void namesTheManifestThatLacksWhatIsGone() {
        verify(() -> Manifest.of(ConfigMap.named("a").data("k", "1")));

        assertThat(console.results())
                .containsPattern("golden file that nothing renders: .*/app/configmap-b.yaml\n"
                        + "  v1 ConfigMap b was removed  \\(VerifyTest.java:\\d+\\)\n");
    }

    @Test
    void takesAnObjectInAnotherVersionOfItsApiForTheSameObject() throws IOException {
        Files.writeString(folder.resolve("app/configmap-a.yaml"), """
                apiVersion: policy/v1beta1
                kind: PodDisruptionBudget
                metadata: {name: a}
                spec: {maxUnavailable: 1, selector: {matchLabels: {app: a}}}
                """);
        Manifest now = Manifest.of(UntypedResource.named("policy/v1", "PodDisruptionBudget", "a", true));

        List<GoldenDifference.ResourceDifference> differences = new GoldenComparison(new GoldenFolder(folder))
                .of(
                        Blueprints.app(() -> now).get(0),
                        Map.of("app/configmap-a.yaml", YamlWriter.toYaml(now.resources())))
                .get(0)
                .resources();

        assertThat(differences)
                .singleElement()
                .satisfies(one -> assertThat(one.change()).isEqualTo(Change.CHANGED));
    }

    @Test
    void reportsABlueprintThatRendersDifferentlyEachTime() {
        AtomicInteger runs = new AtomicInteger();
        Supplier<Manifest> unstable =
                () -> Manifest.of(ConfigMap.named("a").data("k", String.valueOf(runs.incrementAndGet())));

        assertThat(verify(unstable)).isEqualTo(Outcome.FINDINGS);
        assertThat(console.notes())
                .contains("error: The blueprint app renders app/configmap-a.yaml differently each time.");
        console.clear();
        approve(unstable);
        assertThat(console.notes()).contains("differently each time", "Nothing was approved.");
    }

    @Test
    void saysWhenOnlyTheBytesDiffer() throws IOException {
        Files.writeString(
                folder.resolve("app/configmap-b.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}");

        assertThat(verify(APP)).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("golden file differs in its bytes only, not in its meaning");
    }

    @Test
    void saysWhenAGoldenFileIsNoYaml() throws IOException {
        Files.writeString(folder.resolve("app/configmap-b.yaml"), "a: [");

        assertThat(verify(APP)).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("golden file is not YAML");
    }

    @Test
    void approvesWhatChangedAndRemovesOrphans() {
        approve(() -> Manifest.of(ConfigMap.named("a").data("k", "2")));

        assertThat(console.notes()).endsWith("Approved: 1 of 1 golden file changed, 1 removed.\n");
        assertThat(folder.resolve("app/configmap-a.yaml")).content().contains("k: \"2\"");
        assertThat(folder.resolve("app/configmap-b.yaml")).doesNotExist();
    }

    @Test
    void approvesNothingThatTheServerWouldRefuse() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("app/configmap-a.yaml"));

        approve(() -> Manifest.of(ConfigMap.named("a"), ConfigMap.named("a")));

        assertThat(Files.readAllBytes(folder.resolve("app/configmap-a.yaml"))).isEqualTo(before);
        assertThat(console.notes()).endsWith("Nothing was approved.\n");
    }

    @Test
    void caresForFilesOfOtherBlueprintsOnlyWhenItOwnsTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("gone"));
        Files.writeString(folder.resolve("gone/x.yaml"), "{}");

        assertThat(verify(APP, Scope.BLUEPRINTS)).isEqualTo(Outcome.CLEAN);
        assertThat(verify(APP, Scope.FOLDER)).isEqualTo(Outcome.FINDINGS);
    }

    @Test
    void tellsOnceWhatSeveralTargetsHaveInCommon() {
        List<Target> targets = List.of(Target.kubernetes("1.30"), Target.kubernetes("1.31"), Target.newest());
        Supplier<Manifest> twice = () -> Manifest.of(ConfigMap.named("a"), ConfigMap.named("a"));

        Outcome outcome = verify(
                Renditions.of(List.of(Blueprints.named("app", targets, twice)), Optional.empty()), Scope.BLUEPRINTS);

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results())
                .containsOnlyOnce("error[duplicate-resource]")
                .contains("error[duplicate-resource] in 1.30 to 1.31, 1.37: There are two resources");
    }

    private enum Stage implements Environment {
        TEST,
        STAGING,
        PRODUCTION
    }

    /** One mistake of all environments, on one line; and one of production alone. */
    private static final class Shop implements EnvironmentBlueprint<Stage> {

        @Override
        public List<Stage> environments() {
            return List.of(Stage.values());
        }

        @Override
        public Manifest manifest(Stage stage, Target target) {
            Manifest all = Manifest.in("shop-" + stage.name().toLowerCase(Locale.ROOT), ConfigMap.named("Settings"));
            return stage == Stage.PRODUCTION ? all.with(ConfigMap.named("Extra")) : all;
        }
    }

    @Test
    void tellsOnceWhatSeveralEnvironmentsHaveInCommon() {
        verify(Renditions.of(List.of(new Shop()), Optional.empty()), Scope.BLUEPRINTS);

        assertThat(console.results())
                .containsOnlyOnce("\"Settings\" is not a DNS subdomain")
                .containsOnlyOnce("  in        shop/test, shop/staging, shop/production\n")
                .containsOnlyOnce("\"Extra\" is not a DNS subdomain")
                .containsOnlyOnce("  in        shop/production\n");
    }

    private void approve(Supplier<Manifest> manifest) {
        new Approve(console).run(Blueprints.app(manifest), new GoldenFolder(folder), Scope.BLUEPRINTS, Format.TEXT);
    }

    private Outcome verify(Supplier<Manifest> manifest) {
        return verify(manifest, Scope.BLUEPRINTS);
    }

    private Outcome verify(Supplier<Manifest> manifest, Scope scope) {
        return verify(Blueprints.app(manifest), scope);
    }

    private Outcome verify(List<Rendition> renditions, Scope scope) {
        console.clear();
        return new Verify(console)
                .run(
                        renditions,
                        new Verify.Settings(
                                new GoldenFolder(folder),
                                scope,
                                Severity.ERROR,
                                Format.TEXT,
                                Optional.empty(),
                                "approve"));
    }
}
