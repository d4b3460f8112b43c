package io.waybill.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.waybill.pipeline.report.GoldenDifference.Status;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One run, told in each format. */
class ReportFormatsTest {

    private static final ResourceId WEB = new ResourceId("v1", "Service", "shop", "web");

    private final Reports reports = new Reports();

    @BeforeEach
    void run() {
        reports.finding(new Finding(
                new Place("a b/web.yaml", 0, 6, 3),
                WEB,
                "spec.selectr",
                Rule.UNKNOWN_FIELD,
                Severity.ERROR,
                "No field \"selectr\", 100% sure,\nreally: <none>.",
                "Remove it."));
        reports.finding(new Finding(
                new Place("/abs/app.yaml", 2, 0, 0),
                ResourceId.NONE,
                "",
                Rule.DEPRECATED_API,
                Severity.WARNING,
                "Old \u0001.",
                "Use the new one."));
        reports.difference(Path.of("golden"), new GoldenDifference("app/web.yaml", Status.MISSING, List.of()));
        reports.summary(new Summary(3, 2, 1, 0));
    }

    @Test
    void sarifFitsItsSchema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReportFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);

            assertThat(schema.validate(reports.text(Format.SARIF), InputFormat.JSON))
                    .isEmpty();
            assertThat(schema.validate(new Reports().text(Format.SARIF), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void sarifNamesRulePlaceAndResource() {
        assertThat(reports.text(Format.SARIF))
                .contains(
                        "\"ruleId\" : \"unknown-field\"",
                        "\"uri\" : \"a%20b/web.yaml\"",
                        "\"startLine\" : 6",
                        "\"uri\" : \"file:///abs/app.yaml\"",
                        "\"fullyQualifiedName\" : \"v1 Service shop/web spec.selectr\"",
                        "\"ruleId\" : \"golden-file\"");
    }

    @Test
    void sarifHelpsWithEachRule() {
        assertThat(reports.text(Format.SARIF))
                .contains(
                        "\"informationUri\" : \"https://github.com/waybill-io/waybill\"",
                        "\"helpUri\" : \"https://github.com/waybill-io/waybill/blob/main/docs/rules/unknown-field.md\"",
                        "\"level\" : \"error\"",
                        "\"ruleIndex\" : 2",
                        "\"fix\" : \"Remove it.\"",
                        "\"uriBaseId\" : \"%SRCROOT%\"");
    }

    @Test
    void sarifKnowsAFindingAgainWhoseLineHasMoved() {
        assertThat(fingerprints(4, 9)).isEqualTo(fingerprints(5, 70)).hasSize(2).doesNotHaveDuplicates();
    }

    /** The fingerprints of one mistake that is made on these lines. */
    private static List<String> fingerprints(int... lines) {
        Reports reports = new Reports();
        for (int line : lines) {
            reports.finding(new Finding(
                    new Place("web.yaml", 0, line, 1),
                    WEB,
                    "spec.selectr",
                    Rule.UNKNOWN_FIELD,
                    Severity.ERROR,
                    "No field.",
                    "Remove it."));
        }
        return reports.text(Format.SARIF)
                .lines()
                .filter(line -> line.contains("primaryLocationLineHash"))
                .toList();
    }

    @Test
    void pathsBeginWhereTheRunWasStarted() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(ReportedPath.of(here.resolve("k8s/web.yaml").toString())).isEqualTo("k8s/web.yaml");
        assertThat(ReportedPath.of("ReportedPath.java"))
                .isEqualTo("src/main/java/io/waybill/pipeline/report/ReportedPath.java");
        assertThat(ReportedPath.of("package-info.java")).isEqualTo("package-info.java");
        assertThat(ReportedPath.of("Gone.java")).isEqualTo("Gone.java");
        assertThat(ReportedPath.of("/abs/app.yaml")).isEqualTo("/abs/app.yaml");
    }

    @Test
    void junitFailsForErrorsAndDifferencesOnly() throws Exception {
        byte[] xml = reports.text(Format.JUNIT).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));

        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("a b/web.yaml");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getTextContent()).contains("really: <none>.").contains("fix       Remove it.");
    }

    @Test
    void gitHubHasALineForEach() {
        assertThat(reports.text(Format.GITHUB))
                .isEqualTo(
                        "::error file=a b/web.yaml,line=6,col=3,title=unknown-field::"
                                + "v1 Service shop/web spec.selectr%0ANo field \"selectr\", 100%25 sure,%0Areally: <none>. Remove it.\n"
                                + "::warning file=/abs/app.yaml,title=deprecated-api::"
                                + ResourceId.NONE + "%0AOld \u0001. Use the new one.\n"
                                + "::error file=golden/app/web.yaml,title=golden-file::missing golden file: golden/app/web.yaml\n");
    }
}
