package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement with what real API servers said of changes to existing objects. Runs where {@code -Dwaybill.conformance} names a
 * folder with cases, one JSON object a line; lists the disagreements in {@code target/conformance}.
 */
@EnabledIfSystemProperty(named = RefusalConformanceTest.FOLDER, matches = ".+")
class RefusalConformanceTest {

    static final String FOLDER = "waybill.conformance";

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final double LEAST_CAUGHT = 0.99;
    private static final double LEAST_FIELDS = 0.95;

    /** How a server says that the object before is the reason. */
    private static final List<String> WORDS =
            List.of("immutable", "may not", "must not", "updates to", "cannot change", "can not", "forbidden");

    /** Said of objects that were being deleted, which their manifests do not show. */
    private static final String DELETED = "if the object is being deleted";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return files.filter(file -> file.getFileName().toString().matches("update-.*\\.jsonl\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesWhatTheServerRefuses(Path file) throws IOException {
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        int caught = 0;
        int sameField = 0;
        int falseRefusals = 0;
        for (Mapping one : cases(file)) {
            Optional<FieldChange> refusal = refusal(one);
            boolean accepted = one.string("verdict").orElseThrow().equals("accept");
            if (accepted) {
                falseRefusals += refusal.isPresent() ? 1 : 0;
            } else if (isAboutTheObjectBefore(one)) {
                refused++;
                caught += refusal.isPresent() ? 1 : 0;
                sameField += hasSameField(one) ? 1 : 0;
            } else {
                continue;
            }
            if (accepted == refusal.isPresent() || !accepted && !hasSameField(one)) {
                disagreements.add(one.get("id") + " " + one.get("base") + " | " + one.get("mutation") + " | server "
                        + one.get("errors") + " | here " + refusal);
            }
        }
        String score = String.format(
                Locale.ROOT,
                "%s: refusals caught %d of %d, same field %d, false refusals %d",
                file.getFileName(),
                caught,
                refused,
                sameField,
                falseRefusals);
        System.out.println(score);
        Path report = Files.createDirectories(Path.of("target", "conformance"))
                .resolve(file.getFileName().toString().replace(".jsonl.gz", ".txt"));
        Files.writeString(report, score + "\n\n" + String.join("\n", disagreements) + "\n");

        assertThat(falseRefusals).as(report.toString()).isZero();
        assertThat(caught / (double) refused).as(report.toString()).isGreaterThanOrEqualTo(LEAST_CAUGHT);
        assertThat(sameField / (double) refused).as(report.toString()).isGreaterThanOrEqualTo(LEAST_FIELDS);
    }

    private static List<FieldChange> changes(Mapping one) {
        ServedApi api = ServedApi.of(HISTORY, Minor.parse(one.string("target").orElseThrow()));
        return ResourceDiff.of(
                api, one.mapping("before").orElseThrow(), one.mapping("after").orElseThrow());
    }

    private static Optional<FieldChange> refusal(Mapping one) {
        return changes(one).stream()
                .filter(change -> change.effect() == Effect.REFUSED)
                .findFirst();
    }

    private static boolean isAboutTheObjectBefore(Mapping one) {
        return errors(one).stream()
                .map(error -> error.string("detail").orElse("").toLowerCase(Locale.ROOT))
                .filter(detail -> !detail.contains(DELETED))
                .anyMatch(detail -> WORDS.stream().anyMatch(detail::contains));
    }

    private static boolean hasSameField(Mapping one) {
        return changes(one).stream()
                .flatMap(change -> change.refusedAt().stream())
                .anyMatch(field -> errors(one).stream()
                        .anyMatch(error -> error.string("field")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .equals(field.toLowerCase(Locale.ROOT))));
    }

    private static List<Mapping> errors(Mapping one) {
        List<Mapping> errors = new ArrayList<>();
        for (Node error : one.sequence("errors").orElseGet(Sequence::of)) {
            errors.add((Mapping) error);
        }
        return errors;
    }

    private static List<Mapping> cases(Path file) throws IOException {
        List<Mapping> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ManifestReader.read(
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                        "case.json",
                        document -> cases.add((Mapping) document.root().orElseThrow()));
            }
        }
        return cases;
    }
}
