package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.TargetRange;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several Kubernetes versions in one run. */
class ValidateRangeTest {

    private static final String OLD = """
            apiVersion: networking.k8s.io/v1beta1
            kind: Ingress
            metadata:
              name: shop
            spec:
              backend:
                serviceName: web
                servicePort: 80
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: web
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), OLD);
    }

    @Test
    void tellsAProblemOnceWithTheMinorsThatHaveIt() {
        assertThat(validate("1.18..1.23", Format.TEXT)).isEqualTo(Outcome.FINDINGS);

        assertThat(console.results())
                .containsOnlyOnce("warning[deprecated-api] in 1.19 to 1.21: ")
                .containsOnlyOnce("error[removed-api] in 1.22 to 1.23: ");
    }

    @Test
    void tellsWhichMinorsAreAnsweredFromTheirNeighbours() {
        validate("1.25..1.30", Format.TEXT);

        assertThat(console.notes()).startsWith("note: no client of Kubernetes 1.26, 1.29 was published;");
    }

    @Test
    void saysNothingOfNeighboursOtherwise() {
        validate("1.30..1.36", Format.TEXT);

        assertThat(console.notes()).isEmpty();
    }

    @Test
    void endsWithATableOfResourcesByMinor() {
        validate("1.18..1.23", Format.TEXT);

        assertThat(console.results()).endsWith("""
                Kubernetes                             1.18 1.19 1.20 1.21 1.22 1.23
                networking.k8s.io/v1beta1 Ingress shop    .    w    w    w    E    E
                valid                                     2    2    2    2    1    1
                invalid                                   0    0    0    0    1    1

                E error, w warning, - skipped, . valid
                """);
    }

    @Test
    void namesTheMinorsInJson() {
        validate("1.21..1.23", Format.JSON);

        assertThat(console.results().lines())
                .filteredOn(line -> line.contains("removed-api"))
                .singleElement()
                .asString()
                .startsWith("{\"kubernetesVersions\":[\"1.22\",\"1.23\"],\"file\":");
        assertThat(console.results())
                .endsWith("{\"kubernetesVersion\":\"1.23\",\"summary\":"
                        + "{\"documents\":2,\"valid\":1,\"invalid\":1,\"skipped\":0}}\n");
    }

    @Test
    void isCleanWhereEveryMinorIs() {
        assertThat(validate("1.16..1.18", Format.TEXT)).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void ofOneVersionIsThatVersion() {
        assertThat(TargetRange.parse("1.20..1.20")).containsExactly(Target.kubernetes("1.20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.36..1.20 | The range 1.36..1.20 runs backwards; write 1.20..1.36",
                "1.20..     | \"\" is not a Kubernetes version; write major and minor, such as 1.37",
                "newest     | \"newest\" is not a Kubernetes version; write major and minor, such as 1.37",
                "1.35..1.99 | Kubernetes 1.38 is not known here; known: 1.16 to 1.37",
                "1.15       | Kubernetes 1.15 is not known here; known: 1.16 to 1.37"
            })
    void refusesWhatIsNoRangeOfKnownMinors(String range, String message) {
        assertThatThrownBy(() -> validate(range, Format.TEXT))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    private Outcome validate(String range, Format format) {
        Validate.Settings settings = new Validate.Settings(
                TargetRange.parse(range),
                Set.of("Service/web"),
                ProjectRules.KUBERNETES,
                Severity.ERROR,
                format,
                Optional.empty());
        return new Validate(console, InputStream.nullInputStream()).run(List.of(folder.toString()), settings);
    }
}
