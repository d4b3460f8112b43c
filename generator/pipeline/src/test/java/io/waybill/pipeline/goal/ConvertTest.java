package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as another minor serves them. */
class ConvertTest {

    private static final Path CASES = Path.of("../convert/src/test/resources/conversions");
    private static final Path MISSION = Path.of("src/test/resources/mission");

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    /** A folder ends in the minor it is for, and holds what comes out, or what is said where nothing does. */
    @TestFactory
    Stream<DynamicTest> convertsAsTheCasesShow() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
        }
    }

    private static void check(Path path) throws IOException {
        String name = path.getFileName().toString();
        String minor = name.substring(name.lastIndexOf('-') + 1);
        String input = Files.readString(path.resolve("input.yaml"));
        Printed printed = convert(input, minor);
        boolean refused = Files.exists(path.resolve("expected.err"));

        if (refused) {
            assertThat(printed.err().replace("standard input", "input.yaml"))
                    .isEqualTo(Files.readString(path.resolve("expected.err")));
            assertThat(printed.out()).isEmpty();
        } else {
            assertThat(printed.out()).isEqualTo(Files.readString(path.resolve("expected.yaml")));
            assertThat(printed.outcome()).isEqualTo(Outcome.CLEAN);
            assertThat(convert(printed.out(), minor).out()).isEqualTo(printed.out());
        }
    }

    private record Printed(Outcome outcome, String out, String err) {}

    private static Printed convert(String input, String minor) {
        RecordingConsole console = new RecordingConsole();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Outcome outcome = new Convert(console, in).run(List.of("-"), settings(minor, false));
        return new Printed(outcome, console.results(), console.notes());
    }

    private static Convert.Settings settings(String minor, boolean inPlace) {
        return new Convert.Settings(Target.kubernetes(minor), inPlace, TextFormat.TEXT);
    }

    private Outcome convertInPlace(String minor, Path... inputs) {
        return new Convert(console, InputStream.nullInputStream())
                .run(Stream.of(inputs).map(Path::toString).toList(), settings(minor, true));
    }

    private Outcome validate(String minor) {
        return new Validate(console, InputStream.nullInputStream())
                .run(
                        List.of(folder.toString()),
                        new Validate.Settings(
                                List.of(Target.kubernetes(minor)),
                                Set.of(),
                                ProjectRules.KUBERNETES,
                                Severity.ERROR,
                                Format.TEXT,
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingress.yaml",
                "ingress-path.yaml",
                "ingress-path2.yaml",
                "ingress-simple-example.yaml",
                "ingress-tls.yaml"
            })
    void takesTheIngressesOfTheMissionThereAndBack(String name) throws IOException {
        String original = Files.readString(MISSION.resolve(name))
                .replace("spec:", "spec:  # what it does")
                .replace("          serviceName", "          # to there\n          serviceName");
        Path file = Files.writeString(folder.resolve(name), original);

        assertThat(convertInPlace("1.36", file)).isEqualTo(Outcome.CLEAN);
        assertThat(validate("1.36")).isEqualTo(Outcome.CLEAN);
        assertThat(file).content().contains("spec:  # what it does", "# to there");
        assertThat(convertInPlace("1.16", file)).isEqualTo(Outcome.CLEAN);
        assertThat(validate("1.16")).isEqualTo(Outcome.CLEAN);
        assertThat(file).content().isEqualTo(original.replace("extensions/v1beta1", "networking.k8s.io/v1beta1"));
    }

    @Test
    void leavesAFileAloneOfWhichOneResourceIsRefused() throws IOException {
        String text = Files.readString(CASES.resolve("budget-for-1.36/input.yaml")) + "---\n"
                + Files.readString(CASES.resolve("policy-for-1.36/input.yaml"));
        Path file = Files.writeString(folder.resolve("a.yaml"), text);
        Path other = Files.copy(CASES.resolve("budget-for-1.36/input.yaml"), folder.resolve("b.yaml"));

        assertThat(convertInPlace("1.36", folder)).isEqualTo(Outcome.FINDINGS);
        assertThat(file).hasContent(text);
        assertThat(other).content().startsWith("apiVersion: policy/v1\n");
        assertThat(console.results()).contains("error[removed-api]");
    }

    @Test
    void doesNotTouchAFileThatNeedsNoChange() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"), "apiVersion:   v1\nkind: Namespace\nmetadata: {name: a}\n\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(convertInPlace("1.16", file)).isEqualTo(Outcome.CLEAN);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
        assertThat(console.results()).isEqualTo("1 resource: 0 converted, 1 unchanged, 0 refused\n");
    }

    @Test
    void followsALinkAndKeepsPermissions() throws IOException {
        Path file = Files.copy(CASES.resolve("budget-for-1.36/input.yaml"), folder.resolve("a.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        var permissions = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, permissions);

        assertThat(convertInPlace("1.36", link)).isEqualTo(Outcome.CLEAN);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("apiVersion: policy/v1\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void refusesAReadOnlyFile() throws IOException {
        Path file = Files.copy(CASES.resolve("budget-for-1.36/input.yaml"), folder.resolve("a.yaml"));
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "nothing is read-only to this user");

        assertThat(convertInPlace("1.36", file)).isEqualTo(Outcome.COULD_NOT_RUN);
        assertThat(console.notes()).endsWith("it is read-only\n");
    }

    @Test
    void onlyTellsOfOtherFaultsInWhatItDoesNotRewrite() {
        Printed printed = convert("{apiVersion: v1, kind: Namespace, metadata: {}}\n", "1.36");

        assertThat(printed.outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(printed.err())
                .contains("The resource has no name.")
                .endsWith("1 resource: 0 converted, 1 unchanged, 0 refused\n");
    }

    @Test
    void leavesCustomResourcesAsTheyAre() {
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}}\n";

        Printed printed = convert(widget, "1.36");

        assertThat(printed.outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(printed.out()).isEqualTo(widget);
        assertThat(printed.err())
                .contains("It stays as it is.")
                .endsWith("1 resource: 0 converted, 1 unchanged, 0 refused\n");
    }

    @Test
    void refusesAFieldOfANewerMinorInWhatItDoesNotRewrite() {
        Printed printed = convert(
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {internalTrafficPolicy: Local}}", "1.16");

        assertThat(printed.outcome()).isEqualTo(Outcome.FINDINGS);
        assertThat(printed.err()).contains("spec.internalTrafficPolicy", "which added it.");
    }

    @Test
    void printsOneInputOnly() {
        assertThatThrownBy(() -> new Convert(console, InputStream.nullInputStream())
                        .run(List.of("a.yaml", "b.yaml"), settings("1.36", false)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("--in-place");
        assertThatThrownBy(() ->
                        new Convert(console, InputStream.nullInputStream()).run(List.of("-"), settings("1.36", true)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Standard input");
    }

    @Test
    void refusesWhatCannotBeChangedWithoutBreakingIt() {
        Printed printed = convert("""
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata: {name: a, annotations: &name {serviceName: a}}
                spec:
                  backend:
                    <<: *name
                    servicePort: 80
                """, "1.36");

        assertThat(printed.out()).isEmpty();
        assertThat(printed.outcome()).isEqualTo(Outcome.FINDINGS);
        assertThat(printed.err()).contains("error[layout]", "anchor");
    }
}
