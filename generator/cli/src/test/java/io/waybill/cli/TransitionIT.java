package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in CEL that compare a custom resource with what stood before: in a file, a golden file and a revision of git. */
class TransitionIT {

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: stores.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: stores, singular: store, kind: Store, listKind: StoreList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        required: [size]
                        properties:
                          size:
                            type: integer
                            x-kubernetes-validations: [{rule: self >= oldSelf, message: a store does not shrink}]
                          step:
                            type: integer
                            x-kubernetes-validations:
                            - rule: "self == oldSelf.orValue(0) + 1"
                              message: one step at a time
                              optionalOldSelf: true
            """;

    private static final String STORE =
            "{apiVersion: example.com/v1, kind: Store, metadata: {name: a}, spec: {size: %d, step: %d}}\n";

    private static final String APP = """
            return Manifest.of(UntypedResource.named("example.com/v1", "Store", "a", true)
                .field("spec", io.waybill.dsl.tree.Mapping.empty()
                    .with("size", io.waybill.dsl.tree.Scalar.of(%d)).with("step", io.waybill.dsl.tree.Scalar.of(%d))));
            """;

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @BeforeEach
    void definition() throws IOException {
        Files.writeString(folder.resolve("definition.yaml"), DEFINITION);
    }

    private void store(String file, int size, int step) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), STORE.formatted(size, step));
    }

    @ParameterizedTest
    @CsvSource({"6, 2, update, 1 -> 2", "4, 2, refused, a store does not shrink", "5, 3, refused, one step at a time"})
    void filesAreComparedWithFiles(int size, int step, String effect, String told) throws IOException {
        store("old/a.yaml", 5, 1);
        store("new/a.yaml", size, step);

        CommandRun.Result result = waybill.run("diff", "--crds", "definition.yaml", "old", "new");

        assertThat(result.out()).startsWith(effect + ": ").contains(told);
    }

    @Test
    void whatIsNewHasNoOldState() throws IOException {
        store("new/a.yaml", 5, 2);

        assertThat(waybill.run("validate", "new", "definition.yaml").out()).contains("one step at a time");
        store("new/a.yaml", 5, 1);
        assertThat(waybill.run("validate", "new", "definition.yaml").exitCode()).isZero();
    }

    @Test
    void filesAreComparedWithARevision() throws IOException {
        Assumptions.assumeTrue(shell("git --version"), "git is not installed");
        store("app/a.yaml", 5, 1);
        assertThat(shell("git init -q && git add --all && git -c user.name=a -c user.email=a@example.com"
                        + " -c commit.gpgsign=false commit -q -m one && git tag one"))
                .isTrue();
        String[] diff = {"diff", "--crds", "definition.yaml", "--against-revision", "one", "app"};

        store("app/a.yaml", 6, 2);
        assertThat(waybill.run(diff).out()).startsWith("update: ");
        store("app/a.yaml", 4, 2);
        assertThat(waybill.run(diff).out()).startsWith("refused: ").contains("a store does not shrink");
    }

    @Test
    void blueprintsAreComparedWithTheirGoldenFiles() {
        waybill.compile(APP.formatted(5, 1));
        String[] options = {"--crds", "definition.yaml", "-cp", "classes"};
        assertThat(run("approve", options).exitCode()).isZero();

        waybill.compile(APP.formatted(6, 2));
        assertThat(run("verify", options).out())
                .contains("spec.size: golden 5, now 6", "update")
                .doesNotContain("refused");

        waybill.compile(APP.formatted(4, 3));
        for (String command : new String[] {"verify", "diff"}) {
            CommandRun.Result refused = run(command, options);
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
            assertThat(refused.out()).contains("refused", "a store does not shrink", "one step at a time");
        }
    }

    private CommandRun.Result run(String command, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = command;
        System.arraycopy(options, 0, all, 1, options.length);
        return waybill.run(all);
    }

    private boolean shell(String line) {
        return new Jar(folder).shell(line).exitCode() == 0;
    }
}
