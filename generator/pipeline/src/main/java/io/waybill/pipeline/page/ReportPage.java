package io.waybill.pipeline.page;

import io.waybill.kubernetes.text.Plural;
import java.util.ArrayList;
import java.util.List;

/** The page about some manifests. Equal manifests give equal bytes. */
public final class ReportPage {

    private final Markup page = new Markup();

    private ReportPage() {}

    /** The page as HTML. */
    public static String of(List<ReportedManifest> manifests) {
        ReportPage report = new ReportPage();
        report.write(manifests);
        return report.page.toString();
    }

    private void write(List<ReportedManifest> manifests) {
        PageAssets assets = new PageAssets();
        page.html("<!doctype html>\n").open("html", "lang", "en").open("head");
        page.open("meta", "charset", "utf-8").html("\n");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", assets.policy())
                .html("\n");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .html("\n");
        page.element("title", "Waybill report");
        page.open("style").html(assets.style()).end("style");
        page.end("head").open("body").html("\n");
        page.element("a", "Skip to the content", "class", "skip", "href", "#content");
        head(manifests);
        List<ManifestSection> sections = new ArrayList<>();
        for (int i = 0; i < manifests.size(); i++) {
            sections.add(new ManifestSection("m" + (i + 1), manifests.get(i)));
        }
        contents(sections);
        page.open("main", "id", "content").html("\n");
        sections.forEach(section -> page.html(section.html()));
        page.end("main");
        page.element("footer", "Values of Secrets are not in this file.");
        page.open("script").html(assets.program()).end("script");
        page.end("body").end("html");
    }

    private void head(List<ReportedManifest> manifests) {
        page.open("header").element("h1", "Waybill report");
        int resources =
                manifests.stream().mapToInt(one -> one.resources().size()).sum();
        int findings = manifests.stream().mapToInt(one -> one.findings().size()).sum();
        page.element("p", Plural.of(resources, "resource") + ", " + Plural.of(findings, "finding"));
        page.open("form", "role", "search", "hidden", "");
        page.element("label", "Search all rows", "for", "search");
        page.open("input", "id", "search", "type", "search", "autocomplete", "off")
                .html("\n");
        page.element("p", "", "id", "found", "role", "status");
        page.end("form").end("header");
    }

    private void contents(List<ManifestSection> sections) {
        page.open("nav", "aria-label", "Contents").open("ul").html("\n");
        for (ManifestSection section : sections) {
            page.open("li");
            section.parts().forEach((id, title) -> page.element("a", title, "href", "#" + id));
            page.end("li");
        }
        page.end("ul").end("nav");
    }
}
