package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What API servers of 1.36 said of admission policies, and by them of other objects. Runs where {@code -Dwaybill.reality}
 * names a folder with {@code policies.jsonl.gz}.
 */
@EnabledIfSystemProperty(named = PolicyConformanceTest.FOLDER, matches = ".+")
class PolicyConformanceTest {

    static final String FOLDER = "waybill.reality";

    private static final ServedApi API = ServedApi.of(ApiHistory.load(), Minor.parse("1.36"));

    static List<Mapping> cases() throws IOException {
        Path file = Path.of(System.getProperty(FOLDER), "policies.jsonl.gz");
        List<Mapping> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(read(line));
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }

    private static Mapping read(String line) {
        List<Node> roots = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                    "case",
                    document -> document.root().ifPresent(roots::add));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return (Mapping) roots.get(0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheServer(Mapping one) {
        Mapping answer = Fields.at(one, "answer");
        boolean isRefused = Fields.textOrEmpty(answer, "verdict").equals("reject");
        List<Finding> findings = judge(one);

        assertThat(findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .as("%s is refused: %s", Fields.textOrEmpty(one, "id"), findings)
                .isEqualTo(isRefused);
        if (Fields.textOrEmpty(one, "id").startsWith("eval")) {
            String message = Fields.textOrEmpty(answer, "message").replaceFirst("^.* is forbidden: ", "");
            assertThat(messages(findings, Severity.ERROR).stream().limit(1))
                    .containsExactlyElementsOf(message.isEmpty() ? List.of() : List.of(message));
            assertThat(messages(findings, Severity.WARNING)).isEqualTo(Fields.texts(answer, "warnings"));
        } else {
            List<String> warned = Fields.items(Fields.at(one, "typeChecking"), "expressionWarnings").stream()
                    .map(warning -> Fields.textOrEmpty(warning, "fieldRef"))
                    .toList();
            assertThat(findings.stream()
                            .filter(finding ->
                                    finding.rule() == Rule.EXPRESSION && finding.severity() == Severity.WARNING)
                            .map(Finding::field))
                    .containsExactlyElementsOf(warned);
        }
    }

    private static List<String> messages(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule() == Rule.ADMISSION && finding.severity() == severity)
                .map(Finding::message)
                .toList();
    }

    private static List<Finding> judge(Mapping one) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(API, ApiRules.ALL, Severities.DEFAULT, findings::add);
        List<Node> documents = one.get("input") instanceof Mapping input ? List.of(input) : Fields.nodes(one, "input");
        documents.stream().filter(Mapping.class::isInstance).forEach(root -> validator.validate(root, "case", 0));
        validator.finish(Set.of());
        return findings;
    }
}
