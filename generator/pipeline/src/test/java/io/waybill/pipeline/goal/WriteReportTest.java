package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.rules.ProjectRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, read by a parser that knows nothing of us. */
class WriteReportTest {

    private static final String SHOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: shop}
            spec:
              rules:
              - host: shop.com
                http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: pass, namespace: shop}
            stringData: {password: hunter2}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: evil
              namespace: shop
              annotations: {a: '</pre></script><script>alert("x")</script><img src=x onerror=alert(1)>'}
            data: {"Bad Key": "a' & \\u202E"}
            """;

    @TempDir
    private Path folder;

    private String page() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.yaml"), SHOP);
        RecordingConsole console = new RecordingConsole();
        new WriteReport(console, Optional.empty())
                .run(
                        List.of(file.toString()),
                        InputStream.nullInputStream(),
                        Target.kubernetes("1.34"),
                        Cluster.PLAIN,
                        ProjectRules.KUBERNETES);
        return console.results();
    }

    @Test
    void equalManifestsGiveEqualBytes() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void valuesOfSecretsAreNotInIt() throws IOException {
        assertThat(page()).contains("pass").doesNotContain("hunter2");
    }

    @Test
    void textOfManifestsStaysText() throws IOException {
        Document page = Jsoup.parse(page());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("pre").eachText()).anyMatch(text -> text.contains("<img src=x onerror=alert(1)>"));
        assertThat(page.html()).doesNotContain("\u202E");
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey())
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        Document page = Jsoup.parse(page());
        assertThat(page.select("[src], link, iframe, object, style:contains(url)"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void linksAndLabelsLeadSomewhereAndIdsAreUnique() throws IOException {
        Document page = Jsoup.parse(page());
        Set<String> ids = new HashSet<>();
        assertThat(page.select("[id]").eachAttr("id")).allMatch(ids::add);
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(link -> ids.contains(link.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
        assertThat(page.select("label[for]").eachAttr("for")).allMatch(ids::contains);
    }

    @Test
    void hasLandmarksHeadingsAndNamesForAllThatScrolls() throws IOException {
        Document page = Jsoup.parse(page());
        for (String landmark : List.of("header", "nav[aria-label]", "main", "footer", "form[role=search]")) {
            assertThat(page.select(landmark)).as(landmark).hasSize(1);
        }
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".wide")).isNotEmpty().allSatisfy(region -> {
            assertThat(region.attr("aria-label")).isNotEmpty();
            assertThat(region.attr("tabindex")).isEqualTo("0");
        });
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("svg[role=img][aria-label]")).hasSize(1);
    }

    @Test
    void showsResourcesFindingsRoutesEndpointsAndRollouts() throws IOException {
        Document page = Jsoup.parse(page());
        assertThat(page.select("#m1-findings ~ div tbody tr").text()).contains("invalid-format", "evil");
        assertThat(page.select("h3").eachText())
                .containsSubsequence("Picture", "Findings", "Routes", "Endpoints", "Capacity", "Rollout", "Resources");
        assertThat(page.text()).contains("shop.com", "Deployment web x2", "at most 3 pods");
        Element resources = page.select("table").last();
        assertThat(resources.select("tbody tr")).hasSize(5);
    }

    @Test
    void showsDifferencesFromGoldenFiles() throws IOException {
        Path golden = Files.createDirectories(folder.resolve("golden/app"));
        Files.writeString(
                golden.resolve("configmap-a.yaml"),
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: old\n");
        RecordingConsole console = new RecordingConsole();
        new WriteReport(console, Optional.of(folder))
                .run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("a").data("x", "new"))),
                        new GoldenFolder(folder.resolve("golden")));
        String html = Files.readString(folder.resolve(WriteReport.FILE));
        assertThat(Jsoup.parse(html).select("#m1-golden ~ div").first().text())
                .contains("data.x", "old", "new", "update");
        assertThat(console.notes()).contains(WriteReport.FILE);
    }
}
