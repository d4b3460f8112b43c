package io.waybill.pipeline.page;

import io.waybill.diff.FieldChange;
import io.waybill.diff.SecretMask;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.pipeline.explain.RecordTable;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.GoldenDifference.ResourceDifference;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the page says of one manifest. */
final class ManifestSection {

    /** What has parts that are drawn or ordered in time is told as it is on the command line. */
    private static final List<Topic> AS_TEXT = List.of(Topic.ROLLOUT);

    private static final List<Topic> AS_TABLES = List.of(
            Topic.ROUTES, Topic.ENDPOINTS, Topic.NAMES, Topic.CAPACITY, Topic.CONFIGURATION, Topic.REACH, Topic.ACCESS);

    private final String id;
    private final ReportedManifest manifest;
    private final Markup page = new Markup();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<ResourceId, String> rows = new HashMap<>();

    ManifestSection(String id, ReportedManifest manifest) {
        this.id = id;
        this.manifest = manifest;
        String title = manifest.title().isEmpty() ? "Manifest" : manifest.title();
        page.open("section", "aria-labelledby", id).html("\n");
        page.element("h2", title + ", Kubernetes " + manifest.kubernetesVersion(), "id", id);
        parts.put(id, title);
        numberRows();
        picture();
        findings();
        differences();
        AS_TABLES.forEach(this::tables);
        AS_TEXT.forEach(this::text);
        resources();
        page.end("section");
    }

    /** The titles of its parts by their ids. */
    Map<String, String> parts() {
        return parts;
    }

    String html() {
        return page.toString();
    }

    private void numberRows() {
        for (int i = 0; i < manifest.resources().size(); i++) {
            rows.putIfAbsent(ResourceId.of(manifest.resources().get(i)), id + "-r" + i);
        }
    }

    private String part(String word, String title) {
        String partId = id + "-" + word;
        parts.put(partId, title);
        page.element("h3", title, "id", partId);
        return title + (manifest.title().isEmpty() ? "" : " of " + manifest.title());
    }

    private void picture() {
        manifest.picture().ifPresent(svg -> {
            String label = part("picture", "Picture");
            page.open("div", "class", "wide picture", "role", "region", "tabindex", "0", "aria-label", label);
            page.html(svg.replaceFirst(
                    "<svg ",
                    "<svg role=\"img\" aria-label=\"Ingresses, Services, workloads and their configuration; the tables"
                            + " below say the same\" "));
            page.end("div");
        });
    }

    private void findings() {
        String label = part("findings", "Findings");
        if (manifest.findings().isEmpty()) {
            page.element("p", "None.");
        }
        List<String> headings = List.of("Severity", "Rule", "Resource", "Field", "What", "How to fix it", "Where");
        SectionTable.write(page, label, headings, manifest.findings(), (i, finding) -> finding(finding));
    }

    private void finding(Finding finding) {
        String severity = finding.severity().toString();
        page.open("tr")
                .element("td", severity, "class", severity)
                .element("td", finding.rule().id());
        page.open("td");
        resource(finding.resource());
        page.end("td").element("td", finding.field()).element("td", finding.message());
        page.element("td", finding.fix())
                .element("td", finding.place().toString())
                .end("tr");
    }

    /** The name of a resource, which leads to it where it is on the page. */
    private void resource(ResourceId resource) {
        String name = resource.kind() + " " + (resource.namespace().isEmpty() ? "" : resource.namespace() + "/")
                + resource.name();
        String row = rows.get(resource);
        if (row == null) {
            page.text(name.strip());
        } else {
            page.open("a", "href", "#" + row).text(name).close("a");
        }
    }

    private void differences() {
        if (manifest.differences().isEmpty()) {
            return;
        }
        String label = part("golden", "Differences from the golden files");
        List<List<String>> cells = new ArrayList<>();
        for (GoldenDifference difference : manifest.differences().get()) {
            String status = difference.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (difference.resources().isEmpty()) {
                cells.add(
                        List.of(difference.file(), status, "", "", "", String.join("\n", difference.lines()), "", ""));
            }
            difference.resources().forEach(resource -> add(difference.file(), resource, cells));
        }
        if (cells.isEmpty()) {
            page.element("p", "None.");
        }
        SectionTable.write(
                page,
                label,
                List.of("File", "Change", "Resource", "Field", "Before", "After", "Effect", "Reason"),
                cells);
    }

    private static void add(String file, ResourceDifference resource, List<List<String>> cells) {
        String change = resource.change().name().toLowerCase(Locale.ROOT);
        String name = resource.resource().toString();
        if (resource.fields().isEmpty()) {
            cells.add(List.of(file, change, name, "", "", "", "", ""));
        }
        for (FieldChange field : resource.fields()) {
            cells.add(List.of(
                    file,
                    field.change().name().toLowerCase(Locale.ROOT),
                    name,
                    field.field(),
                    text(field.before()),
                    text(field.after()),
                    field.effect().name().toLowerCase(Locale.ROOT),
                    field.reason()));
        }
    }

    private static String text(Optional<Node> value) {
        return value.map(node -> node.toString().strip()).orElse("");
    }

    private static String title(Topic topic) {
        String word = topic.toString();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void tables(Topic topic) {
        List<RecordTable> tables = manifest.explanation().tables(topic);
        if (!tables.isEmpty()) {
            String label = part(topic.toString(), title(topic));
            for (int i = 0; i < tables.size(); i++) {
                RecordTable table = tables.get(i);
                String more = tables.size() == 1 ? label : label + ", table " + (i + 1);
                SectionTable.write(page, more, table.headings(), table.rows());
            }
        }
    }

    private void text(Topic topic) {
        String text = manifest.explanation().textOf(topic);
        if (!text.isEmpty()) {
            String label = part(topic.toString(), title(topic));
            page.element("pre", text, "class", "wide", "role", "region", "tabindex", "0", "aria-label", label);
        }
    }

    private void resources() {
        String label = part("resources", "Resources");
        List<String> headings = List.of("Resource", "Kind", "Namespace", "API version");
        SectionTable.write(page, label, headings, manifest.resources(), this::resource);
    }

    private void resource(int number, Mapping resource) {
        ResourceId name = ResourceId.of(resource);
        page.open("tr", "id", id + "-r" + number).open("td").open("details");
        page.element("summary", name.name().isEmpty() ? "(without a name)" : name.name());
        page.element("pre", SecretMask.withoutValues(resource).toString())
                .end("details")
                .end("td");
        page.element("td", name.kind()).element("td", name.namespace());
        page.element("td", name.apiVersion()).end("tr");
    }
}
