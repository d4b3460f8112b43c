package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.diff.Effect;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing files, golden files and renditions. */
class DiffTest {

    @TempDir
    private Path folder;

    private Path before;
    private Path after;
    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void folders() throws IOException {
        before = Files.createDirectories(folder.resolve("before"));
        after = Files.createDirectories(folder.resolve("after"));
    }

    @Test
    void isCleanWhenNothingDiffers() throws IOException {
        Files.writeString(before.resolve("a.yaml"), map("a", "1"));
        Files.writeString(after.resolve("a.yaml"), map("a", "1"));

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).isEqualTo("No differences.\n");
    }

    @Test
    void pairsFilesOfFoldersByTheirPaths() throws IOException {
        Files.createDirectories(before.resolve("x"));
        Files.createDirectories(after.resolve("x"));
        Files.writeString(before.resolve("x/a.yaml"), map("a", "1"));
        Files.writeString(after.resolve("x/a.yaml"), map("a", "2"));

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("update: v1 ConfigMap a (x/a.yaml)\n  data.k: \"1\" -> \"2\"");
    }

    @Test
    void comparesStandardInputWithAFile() throws IOException {
        Files.writeString(after.resolve("a.yaml"), map("a", "2"));

        assertThat(files("-", after.resolve("a.yaml").toString(), map("a", "1")))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("data.k: \"1\" -> \"2\"");
    }

    @Test
    void readsTheItemsOfLists() throws IOException {
        Files.writeString(before.resolve("a.yaml"), "{apiVersion: v1, kind: List, items: [" + map("a", "1") + "]}");
        Files.writeString(after.resolve("a.yaml"), map("a", "1"));

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void readsListsOfOneKindWhoseItemsLeaveItOut() throws IOException {
        Files.writeString(
                before.resolve("a.yaml"),
                "{apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: a}, data: {k: '1'}}]}");
        Files.writeString(after.resolve("a.yaml"), map("a", "2"));

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("update: v1 ConfigMap a (a.yaml)\n  data.k: \"1\" -> \"2\"");
    }

    @Test
    void tellsThatAFolderCannotBeRead() throws IOException {
        Path locked = Files.createDirectories(before.resolve("locked"));
        Assumptions.assumeTrue(
                locked.toFile().setReadable(false) && !Files.isReadable(locked), "root reads everything");

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.COULD_NOT_RUN);
        assertThat(console.notes()).contains("cannot be read");
    }

    @Test
    void takesEmptyFoldersAndFilesAsEmptyManifests() throws IOException {
        Files.writeString(after.resolve("a.yaml"), map("a", "1"));

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("the resource was added");
        assertThat(files(after.toString(), before.toString(), "")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("the resource was removed");
        assertThat(files(before.toString(), before.toString(), "")).isEqualTo(Outcome.COULD_NOT_RUN);
    }

    @Test
    void tellsEverythingThatCannotBeRead() throws IOException {
        Files.writeString(before.resolve("a.yaml"), "a: [");
        Files.writeString(before.resolve("b.yaml"), "- x");

        assertThat(files(before.toString(), after.toString(), "")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.notes()).contains("error[syntax]", "a.yaml:", "skipped[not-a-resource]", "b.yaml:1:1");
        assertThat(files(folder.resolve("nowhere").toString(), after.toString(), ""))
                .isEqualTo(Outcome.COULD_NOT_RUN);
        assertThat(console.notes()).contains("nowhere does not exist");
        assertThatThrownBy(() -> files("-", "-", ""))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("only one of the two sides");
    }

    @Test
    void failsOnlyOnEffectsThatAreBadEnough() throws IOException {
        Files.writeString(before.resolve("a.yaml"), map("a", "1"));
        Files.writeString(after.resolve("a.yaml"), map("a", "2"));

        Outcome outcome = new Diff(console)
                .files(
                        DiffSide.of(before.toString(), InputStream.nullInputStream()),
                        DiffSide.of(after.toString(), InputStream.nullInputStream()),
                        new DiffCluster(Target.newest()),
                        new Diff.Settings(DiffFormat.TEXT, Effect.REFUSED, Optional.of(folder.resolve("reports"))));

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
        assertThat(folder.resolve("reports/diff.md")).content().contains("<code>data.k</code>");
        assertThat(folder.resolve("reports/diff.json")).content().contains("\"effect\":\"update\"");
        assertThat(folder.resolve("reports/diff.txt")).content().isEqualTo(console.results());
    }

    @Test
    void comparesGoldenFilesWithWhatIsRenderedNow() {
        approve("1");

        assertThat(goldens("1")).isEqualTo(Outcome.CLEAN);
        assertThat(goldens("2")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("update: v1 ConfigMap a (app/configmap-a.yaml)");
    }

    @Test
    void comparesTwoTargetsOfABlueprint() {
        Outcome outcome = new Diff(console).renditions(renditions("1"), renditions("2"), settings());

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("data.k: \"1\" -> \"2\"");
        assertThatThrownBy(() -> new Diff(console).renditions(List.of(), renditions("2"), settings()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Select one environment for each side");
    }

    @Test
    void keepsMarkdownWithinItsCells() throws IOException {
        Files.writeString(before.resolve("a.yaml"), map("a", "1"));
        Files.writeString(after.resolve("a.yaml"), map("a", "</code> | @all `x` <script>"));

        new Diff(console)
                .files(
                        DiffSide.of(before.toString(), InputStream.nullInputStream()),
                        DiffSide.of(after.toString(), InputStream.nullInputStream()),
                        new DiffCluster(Target.newest()),
                        new Diff.Settings(DiffFormat.MARKDOWN, Effect.NONE, Optional.empty()));

        assertThat(console.results())
                .contains("<code>\"&lt;/code&gt; &#124; &#64;all &#96;x&#96; &lt;script&gt;\"</code>");
    }

    private static String map(String name, String value) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}, data: {k: '" + value + "'}}";
    }

    private static Diff.Settings settings() {
        return new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty());
    }

    private Outcome files(String first, String second, String input) {
        console.clear();
        InputStream standardInput = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Diff(console)
                .files(
                        DiffSide.of(first, standardInput),
                        DiffSide.of(second, standardInput),
                        new DiffCluster(Target.newest()),
                        settings());
    }

    private static List<Rendition> renditions(String value) {
        return Blueprints.app(() -> Manifest.of(ConfigMap.named("a").data("k", value)));
    }

    private void approve(String value) {
        new Approve(console).run(renditions(value), new GoldenFolder(folder), Scope.BLUEPRINTS, Format.TEXT);
    }

    private Outcome goldens(String value) {
        console.clear();
        return new Diff(console).goldens(new GoldenFolder(folder), renditions(value), settings());
    }
}
