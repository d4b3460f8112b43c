package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement with the verdicts of real API servers. Runs where {@code -Dwaybill.conformance} names a folder with cases, one
 * JSON object a line; prints a table, and lists the disagreements in {@code target/conformance}.
 */
@EnabledIfSystemProperty(named = ConformanceTest.FOLDER, matches = ".+")
class ConformanceTest {

    static final String FOLDER = "waybill.conformance";

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final double LEAST_AGREEMENT = 0.995;
    private static final double LEAST_FIELDS = 0.95;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return files.filter(file -> file.getFileName().toString().matches("(create|more)-.*\\.jsonl\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithTheServer(Path file) throws IOException {
        Score all = new Score();
        Map<String, Score> byKind = new TreeMap<>();
        List<String> disagreements = new ArrayList<>();
        for (ConformanceCase one : ConformanceCase.read(file)) {
            List<Finding> findings = judge(one);
            String kind = ResourceId.of(one.manifest()).kind();
            String disagreement =
                    byKind.computeIfAbsent(kind, name -> new Score()).add(one, findings);
            all.add(one, findings);
            if (!disagreement.isEmpty()) {
                disagreements.add(disagreement + ": " + one.describe() + " | here " + errors(findings));
            }
        }
        String table = table(file, all, byKind);
        System.out.println(table);
        Path report = Files.createDirectories(Path.of("target", "conformance"))
                .resolve(file.getFileName().toString().replace(".jsonl.gz", ".txt"));
        Files.writeString(report, table + "\n\n" + String.join("\n", disagreements) + "\n");

        assertThat(all.agreement()).as(report.toString()).isGreaterThanOrEqualTo(LEAST_AGREEMENT);
        assertThat(all.fields()).as(report.toString()).isGreaterThanOrEqualTo(LEAST_FIELDS);
    }

    private static List<Finding> judge(ConformanceCase one) {
        List<Finding> findings = new ArrayList<>();
        ServedApi api = ServedApi.of(HISTORY, Minor.parse(one.target()));
        new Validator(api, ApiRules.ALL, Severities.DEFAULT, findings::add).validate(one.manifest(), one.id(), 0);
        return findings;
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.field())
                .toList();
    }

    private static String table(Path file, Score all, Map<String, Score> byKind) {
        StringBuilder table = new StringBuilder();
        byKind.forEach((kind, score) -> {
            if (score.agreement() < 1 || score.fields() < 1) {
                table.append(score.row(kind)).append('\n');
            }
        });
        return table + all.row(file.getFileName().toString());
    }

    /** Counts of one file or kind. */
    private static final class Score {
        private int cases;
        private int falseAlarms;
        private int misses;
        private int named;
        private int hit;

        /** Counts a case, and names the disagreement; empty when there is none. */
        String add(ConformanceCase one, List<Finding> findings) {
            cases++;
            boolean accepted = errors(findings).isEmpty();
            if (accepted != one.isAccepted()) {
                falseAlarms += one.isAccepted() ? 1 : 0;
                misses += accepted ? 1 : 0;
                return accepted ? "MISS" : "FALSE ALARM";
            }
            if (accepted || one.firstField().isEmpty()) {
                return "";
            }
            named++;
            boolean same = findings.stream().anyMatch(finding -> finding.field().equals(one.firstField()));
            hit += same ? 1 : 0;
            return same ? "" : "FIELD";
        }

        double agreement() {
            return 1 - (falseAlarms + misses) / (double) Math.max(1, cases);
        }

        double fields() {
            return named == 0 ? 1 : hit / (double) named;
        }

        String row(String name) {
            return String.format(
                    java.util.Locale.ROOT,
                    "%-36s %5d cases  agreement %6.2f %%  first field %6.2f %%  false alarms %4d  misses %4d",
                    name,
                    cases,
                    agreement() * 100,
                    fields() * 100,
                    falseAlarms,
                    misses);
        }
    }
}
