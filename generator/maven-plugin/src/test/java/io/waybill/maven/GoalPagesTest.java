package io.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The page of each goal has its parameters, and no other. */
class GoalPagesTest {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Path PAGES = Path.of("../../docs/goals");

    @TestFactory
    Stream<DynamicTest> namesEveryParameterWithItsProperty() throws Exception {
        Document plugin =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
        return elements(plugin.getDocumentElement(), "mojo")
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .map(mojo -> DynamicTest.dynamicTest(
                        text(mojo, "goal"),
                        () -> assertThat(page(text(mojo, "goal")))
                                .containsExactlyInAnyOrderEntriesOf(parameters(mojo))));
    }

    private static SortedMap<String, String> parameters(Element mojo) {
        SortedMap<String, String> parameters = new TreeMap<>();
        elements(mojo, "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .forEach(parameter -> {
                    String name = text(parameter, "name");
                    String expression = elements(mojo, "configuration")
                            .flatMap(configuration -> elements(configuration, name))
                            .map(Element::getTextContent)
                            .findFirst()
                            .orElse("");
                    parameters.put(name, expression.replaceAll("[${}]", ""));
                });
        return parameters;
    }

    /** Properties by parameter, from rows such as {@code | `skip`, `skipDiff` | `waybill.skip`, `waybill.diff.skip` |}. */
    private static SortedMap<String, String> page(String goal) throws IOException {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String line : Files.readAllLines(PAGES.resolve(goal + ".md"))) {
            if (line.startsWith("| `")) {
                String[] cells = line.replace("`", "").split(" *\\| *", -1);
                String[] names = cells[1].split(", ");
                String[] properties = Arrays.copyOf(cells[2].split(", "), names.length);
                for (int i = 0; i < names.length; i++) {
                    parameters.put(names[i], properties[i]);
                }
            }
        }
        return parameters;
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return Stream.iterate(0, i -> i + 1)
                .limit(found.getLength())
                .map(found::item)
                .map(Element.class::cast);
    }

    private static String text(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }
}
