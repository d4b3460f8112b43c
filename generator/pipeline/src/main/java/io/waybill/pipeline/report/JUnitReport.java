package io.waybill.pipeline.report;

import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tells findings and differences to build servers as tests that fail: JUnit's XML. Warnings do not fail. */
final class JUnitReport implements Report {

    private final Map<String, List<Case>> suites = new LinkedHashMap<>();
    private int valid;

    private record Case(String name, String type, String text, boolean failed) {}

    @Override
    public void finding(Finding finding, FoundIn where) {
        TextReport text = new TextReport();
        text.finding(finding, where);
        String resource = finding.resource().equals(ResourceId.NONE)
                ? "document " + finding.place().document()
                : finding.resource().toString();
        add(
                finding.place().file(),
                new Case(
                        resource + (finding.field().isEmpty() ? "" : " " + finding.field()),
                        finding.rule().id(),
                        text.text().strip(),
                        finding.severity() == Severity.ERROR));
    }

    @Override
    public void difference(String goldenFolder, GoldenDifference difference) {
        TextReport text = new TextReport();
        text.difference(goldenFolder, difference);
        add(goldenFolder, new Case(difference.file(), "golden-file", text.text().strip(), true));
    }

    private void add(String suite, Case one) {
        suites.computeIfAbsent(suite, name -> new ArrayList<>()).add(one);
    }

    @Override
    public void summary(Summary summary) {
        valid = summary.valid();
    }

    @Override
    public void minors(MinorFindings findings) {}

    @Override
    public String text() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
                suite(suite.getKey(), suite.getValue(), xml);
            }
            suite("valid resources", List.of(new Case(valid + " resources", "", "", false)), xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.append('\n').toString();
    }

    private static void suite(String name, List<Case> cases, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", printable(name));
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute(
                "failures", String.valueOf(cases.stream().filter(Case::failed).count()));
        for (Case one : cases) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", printable(name));
            xml.writeAttribute("name", printable(one.name));
            if (!one.text.isEmpty()) {
                xml.writeStartElement(one.failed ? "failure" : "system-out");
                if (one.failed) {
                    xml.writeAttribute("type", one.type);
                }
                xml.writeCharacters(printable(one.text));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without the characters that XML has no form for. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
