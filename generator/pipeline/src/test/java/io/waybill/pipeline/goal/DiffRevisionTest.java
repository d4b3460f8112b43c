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
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing with what stood in revisions of git. */
class DiffRevisionTest {

    @TempDir
    private Path folder;

    private Path golden;
    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void repository() throws IOException {
        Assumptions.assumeTrue(hasGit(), "git is not installed");
        golden = Files.createDirectories(folder.resolve("shop/golden"));
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "someone");
        git("config", "user.email", "someone@example.com");
        write("app/configmap-a.yaml", map("a", "1"));
        commit("v1");
        write("app/configmap-a.yaml", map("a", "2"));
        commit("v2");
    }

    @Test
    void comparesARevisionWithTheWorkingTree() throws IOException {
        write("app/configmap-a.yaml", map("a", "3"));

        assertThat(diff(at("v1", golden), DiffSide.workingTree(golden))).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("(app/configmap-a.yaml)\n  data.k: \"1\" -> \"3\"");
    }

    @Test
    void comparesTwoRevisions() throws IOException {
        write("app/configmap-a.yaml", map("a", "3"));

        assertThat(diff(at("v1", golden), at("main", golden))).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("data.k: \"1\" -> \"2\"");
        assertThat(diff(at("v2", golden), at("HEAD", golden))).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void comparesAFileOfARevision() {
        Path file = golden.resolve("app/configmap-a.yaml");

        assertThat(diff(at("v1", file), DiffSide.workingTree(file))).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("(configmap-a.yaml)\n  data.k: \"1\" -> \"2\"");
    }

    @Test
    void comparesGoldenFilesOfARevisionWithWhatIsRendered() {
        List<Rendition> renditions =
                Blueprints.app(() -> Manifest.of(ConfigMap.named("a").data("k", "3")));

        Outcome outcome = new Diff(console).goldens(Revision.named("v1"), golden, renditions, settings());

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("data.k: \"1\" -> \"3\"");
    }

    @Test
    void takesAMissingPathAsEmptyWhereTheOtherSideHasIt() throws IOException {
        Files.createDirectories(golden.resolve("later"));
        write("later/b.yaml", map("b", "1"));

        assertThat(diff(at("v1", golden.resolve("later")), DiffSide.workingTree(golden.resolve("later"))))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("the resource was added");
        assertThat(console.notes()).contains("later in v1, so everything is new");

        Files.delete(golden.resolve("app/configmap-a.yaml"));
        Files.delete(golden.resolve("app"));
        assertThat(diff(at("v1", golden.resolve("app")), DiffSide.workingTree(golden.resolve("app"))))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("the resource was removed");
        assertThatThrownBy(() -> diff(at("v1", golden.resolve("x/y")), at("v2", golden.resolve("x/y"))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Neither ")
                .hasMessageContaining("y in v1 nor");
    }

    @Test
    void readsNamesThatGitWouldQuoteAndLeavesOutWhatFoldersLeaveOut() throws IOException {
        Files.writeString(folder.resolve(".gitattributes"), "*.yaml export-ignore\n");
        write("app/:(top)ü \"x\".yaml", map("b", "1"));
        write("app/.hidden/c.yaml", map("c", "1"));
        write("app/node_modules/d.yaml", map("d", "1"));
        write("app/notes.txt", "none");
        Files.createSymbolicLink(golden.resolve("app/link.yaml"), Path.of("configmap-a.yaml"));
        commit("v3");
        Path odd = golden.resolve("app/:(top)ü \"x\".yaml");

        assertThat(diff(at("v3", golden), DiffSide.workingTree(golden))).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).doesNotContain("ConfigMap c").doesNotContain("ConfigMap d");
        assertThat(diff(at("v3", odd), DiffSide.workingTree(odd))).isEqualTo(Outcome.CLEAN);
        assertThatThrownBy(() -> diff(at("v3", golden.resolve("app/link.yaml")), DiffSide.workingTree(golden)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("link.yaml is a link or a submodule in v3");
    }

    @Test
    void saysWhatIsWrongWithARevision() {
        for (String name : List.of("", "--output=x", "v1..v2")) {
            assertThatThrownBy(() -> Revision.named(name))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("is not one revision of git");
        }
        for (String name : List.of("nowhere", "^v1", "v1:shop", ":/none")) {
            assertThatThrownBy(() -> diff(at(name, golden), DiffSide.workingTree(golden)))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("has no revision \"" + name + "\"");
        }
    }

    @Test
    void saysThatThereIsNoRepository(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> diff(at("main", elsewhere), DiffSide.workingTree(golden)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not inside a readable git repository")
                .hasMessageContaining("not a git repository");
    }

    @Test
    void saysWhereARevisionCannotBeRead() throws IOException {
        write("app/configmap-a.yaml", "a: [");
        commit("v3");

        assertThat(diff(at("v3", golden), DiffSide.workingTree(golden.resolve("none"))))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.notes()).contains("error[syntax]", "v3:app/configmap-a.yaml:");
    }

    @Test
    void readsManyFiles() throws IOException {
        for (int i = 0; i < 3000; i++) {
            write("many/" + i + ".yaml", map("m" + i, "x".repeat(300)));
        }
        commit("many");

        assertThat(diff(at("many", golden), DiffSide.workingTree(golden))).isEqualTo(Outcome.CLEAN);
    }

    private static DiffSide at(String revision, Path path) {
        return DiffSide.at(Revision.named(revision), path);
    }

    private Outcome diff(DiffSide before, DiffSide after) {
        console.clear();
        return new Diff(console).files(before, after, new DiffCluster(Target.newest()), settings());
    }

    private static Diff.Settings settings() {
        return new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty());
    }

    private static String map(String name, String value) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}, data: {k: '" + value + "'}}";
    }

    private void write(String file, String text) throws IOException {
        Path path = golden.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit(String tag) throws IOException {
        git("add", "--all");
        git("-c", "commit.gpgsign=false", "commit", "--quiet", "--message", tag);
        git("tag", tag);
    }

    private static boolean hasGit() {
        try {
            return run(Path.of("."), List.of("git", "--version")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(run(folder, command)).isEmpty();
    }

    /** What a program says when it fails; empty when it does not. */
    private static String run(Path in, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : text + " ";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
