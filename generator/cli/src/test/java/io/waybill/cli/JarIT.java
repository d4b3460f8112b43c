package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command once from the packaged jar: what it needs is in there. The other tests run commands in their own Java. */
class JarIT {

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void files() throws IOException {
        jar = new Jar(folder);
        jar.compile("return Manifest.of(ConfigMap.named(\"settings\").data(\"A\", \"1\"));");
        Files.writeString(folder.resolve("a.yaml"), "{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n");
        Files.writeString(folder.resolve("b.yaml"), "{apiVersion: v1, kind: Namespace, metadata: {name: b}}\n");
        Files.writeString(folder.resolve("crd.yaml"), """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: cats.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {kind: Cat, plural: cats}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {name: {type: string}}}}
                        x-kubernetes-validations: [{rule: "self.spec.name != ''"}]
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --version                                | 0 | waybill 0.
                    help                                     | 0 | Usage: waybill
                    generate -cp classes                     | 0 | apiVersion: v1
                    verify -cp classes                       | 1 | golden file
                    approve -cp classes                      | 0 | ''
                    freeze -cp classes                       | 0 | ''
                    validate a.yaml crd.yaml                 | 0 | 2 resources: 2 valid
                    convert a.yaml                           | 0 | {apiVersion: v1
                    diff a.yaml b.yaml                       | 1 | recreate: v1 Namespace b
                    explain --topic names a.yaml             | 0 | Nothing to explain
                    import crd.yaml --output-directory java  | 0 | ''
                    """)
    void runsEveryCommand(String args, int exitCode, String out) {
        CommandRun.Result result = jar.run(args.split(" "));

        assertThat(result.err()).doesNotContain("\tat ");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.out()).contains(out);
    }

    @Test
    void whoComparesNoProgramsLoadsNothingForThem() throws IOException {
        Path list = folder.resolve("loaded.txt");
        assertThat(jar.loading(list, "validate", "a.yaml").exitCode()).isZero();
        assertThat(Files.readAllLines(list))
                .anyMatch(line -> line.contains(" io.waybill.validate."))
                .filteredOn(line -> line.contains(" io.waybill.application.")
                        || line.contains(" org.objectweb.asm.")
                        || line.contains(" org.springframework.")
                        || line.contains(" io.smallrye."))
                .allMatch(line -> line.matches(
                        ".* io\\.waybill\\.application\\.rules\\.(ApplicationRule|ApplicationCheck|Assignment) .*"));
    }

    @Test
    void runsFromABlueprintsOwnMain() {
        assertThat(jar.runMain().out()).startsWith("apiVersion: v1\nkind: ConfigMap\n");
        assertThat(jar.runMain("verify", "--golden", "nowhere").exitCode()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoGit() {
        CommandRun.Result result =
                jar.shell("PATH=/nowhere ${WAYBILL%% *} ${WAYBILL#* } diff --against-revision main a.yaml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Cannot run git");
    }
}
