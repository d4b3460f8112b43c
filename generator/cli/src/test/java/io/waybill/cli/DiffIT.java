package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code diff}. */
class DiffIT {

    private static final String SECRET =
            "{apiVersion: v1, kind: Secret, metadata: {name: a, namespace: jds}, type: %s}";

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @BeforeEach
    void files() throws IOException {
        for (String side : new String[] {"old", "new"}) {
            Files.createDirectories(folder.resolve(side));
        }
        Files.writeString(folder.resolve("old/a.yaml"), SECRET.formatted("Opaque"));
        Files.writeString(folder.resolve("new/a.yaml"), SECRET.formatted("other"));
    }

    @Test
    void printsOneObjectForEachField() {
        CommandRun.Result result =
                waybill.run("diff", "--kubernetes-version", "1.36", "--output", "json", "old", "new");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("{\"file\":\"a.yaml\",\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"namespace\":\"jds\","
                        + "\"name\":\"a\",\"field\":\"type\",\"change\":\"changed\",\"before\":\"Opaque\",\"after\":\"other\","
                        + "\"effect\":\"refused\",\"reason\":\"type is immutable; delete the object and apply again.\","
                        + "\"refusedAt\":\"type\"}\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void knowsTheFeatureGatesOfTheCluster() throws IOException {
        String set = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, selector:"
                + " {matchLabels: {app: db}}, updateStrategy: {rollingUpdate: {maxUnavailable: %d}}, template: {metadata:"
                + " {labels: {app: db}}, spec: {containers: [{name: db, image: 'db:1'}]}}}}";
        Files.writeString(folder.resolve("old/a.yaml"), set.formatted(1));
        Files.writeString(folder.resolve("new/a.yaml"), set.formatted(2));
        String[] diff = {"diff", "--kubernetes-version", "1.36", "old", "new"};

        assertThat(waybill.run(diff).out()).contains("maxUnavailable: 1 -> 2  [none]");
        String[] withGate = Stream.concat(
                        Arrays.stream(diff), Stream.of("--feature-gates", "MaxUnavailableStatefulSet=true"))
                .toArray(String[]::new);
        assertThat(waybill.run(withGate).out()).contains("maxUnavailable: 1 -> 2  [update]");
        assertThat(waybill.run("diff", "--feature-gates", "MaxUnavailable=true", "old", "new")
                        .err())
                .contains("\"MaxUnavailable\" is not a feature gate");
    }

    @Test
    void isCleanWithoutDifferences() {
        CommandRun.Result result = waybill.run("diff", "old", "old/a.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("No differences.\n");
    }

    @Test
    void failsOnlyOnEffectsThatAreBadEnough() throws IOException {
        Files.writeString(folder.resolve("new/a.yaml"), SECRET.formatted("Opaque, data: {k: YQ==}"));

        assertThat(waybill.run("diff", "old", "new").exitCode()).isEqualTo(1);
        assertThat(waybill.run("diff", "--fail-on", "refused", "old", "new").exitCode())
                .isZero();
    }

    @Test
    void asksAdmissionPoliciesAboutTheUpdate() throws IOException {
        String policy = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: slowly}
                spec:
                  matchConstraints:
                    resourceRules: [{apiGroups: [""], apiVersions: [v1], operations: [UPDATE], resources: [configmaps]}]
                  validations: [{expression: int(object.data.size) <= int(oldObject.data.size) * 2, message: At most twice}]
                ---
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata: {name: slowly}
                spec: {policyName: slowly, validationActions: [Deny]}
                """;
        String settings =
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {size: \"%d\"}}\n---\n" + policy;
        Files.writeString(folder.resolve("old.yaml"), settings.formatted(2));
        Files.writeString(folder.resolve("new.yaml"), settings.formatted(4));
        assertThat(waybill.run("diff", "old.yaml", "new.yaml").out()).startsWith("update: v1 ConfigMap a");

        Files.writeString(folder.resolve("new.yaml"), settings.formatted(5));
        assertThat(waybill.run("diff", "old.yaml", "new.yaml").out())
                .startsWith("refused: v1 ConfigMap a")
                .contains("'slowly'", "At most twice");
    }

    @Test
    void comparesRevisionsOfGit() throws IOException {
        Assumptions.assumeTrue(shell("git --version"), "git is not installed");
        assertThat(shell("git init -q && git add --all && git -c user.name=a -c user.email=a@example.com"
                        + " -c commit.gpgsign=false commit -q -m one && git tag one"))
                .isTrue();
        Files.writeString(folder.resolve("old/a.yaml"), SECRET.formatted("other"));

        CommandRun.Result changed = waybill.run("diff", "--against-revision", "one", "old");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("type: \"Opaque\" -> \"other\"  [refused]");
        assertThat(waybill.run("diff", "--revision", "one", "old").out()).contains("type: \"other\" -> \"Opaque\"");
        assertThat(waybill.run("diff", "--against-revision", "one", "--revision", "HEAD", "old")
                        .exitCode())
                .isZero();
        assertThat(waybill.run("diff", "--against-revision", "one", "new", "old")
                        .exitCode())
                .isZero();
        for (String[] arguments : new String[][] {
            {"--against-revision", "two", "old"},
            {"--against-revision=--help", "old"},
            {"--against-revision", "one", "nowhere"},
            {"--against-revision", "one", "/"},
            {"--revision", "one"}
        }) {
            CommandRun.Result wrong = waybill.run(
                    Stream.concat(Stream.of("diff"), Arrays.stream(arguments)).toArray(String[]::new));
            assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(2);
            assertThat(wrong.err()).startsWith("error: ").doesNotContain("Exception");
        }
    }

    private boolean shell(String line) {
        return new Jar(folder).shell(line).exitCode() == 0;
    }

    @Test
    void couldNotRunWithoutTwoSides() {
        CommandRun.Result none = waybill.run("diff");
        CommandRun.Result one = waybill.run("diff", "old");
        CommandRun.Result missing = waybill.run("diff", "old", "nowhere");

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--class-path");
        assertThat(one.exitCode()).isEqualTo(2);
        assertThat(one.err()).contains("Specify what to compare old with");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere does not exist");
    }
}
