package io.waybill.pipeline.project;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A POM as it is written.
 *
 * @param folder where it lies
 * @param project its root
 */
record PomFile(Path folder, Element project) {

    /** A POM and its parents, as far as they lie beside it; none where there is no POM. */
    static List<PomFile> withParents(Path file) {
        List<PomFile> all = new ArrayList<>();
        Optional<Path> next = Optional.of(file);
        while (next.filter(Files::isRegularFile).isPresent()) {
            PomFile pom = read(next.get());
            boolean isParent = all.isEmpty() || all.get(all.size() - 1).isChildOf(pom);
            if (isParent) {
                all.add(pom);
            }
            next = isParent ? pom.parent() : Optional.empty();
        }
        return all;
    }

    private static PomFile read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                    .orElseThrow();
            try (var in = Files.newInputStream(file)) {
                return new PomFile(
                        folder, factory.newDocumentBuilder().parse(in).getDocumentElement());
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new UserException("The POM " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<Path> parent() {
        return at(project, "parent").map(parent -> {
            String path = text(at(parent, "relativePath")).orElse("../pom.xml");
            Path file = folder.resolve(path).normalize();
            return Files.isDirectory(file) ? file.resolve("pom.xml") : file;
        });
    }

    private boolean isChildOf(PomFile other) {
        return text(at(project, "parent", "artifactId")).equals(text(at(other.project, "artifactId")));
    }

    /** The plugin where builds use it, then where it is only managed. */
    List<Element> plugins(String artifactId) {
        return Stream.of(at(project, "build", "plugins"), at(project, "build", "pluginManagement", "plugins"))
                .flatMap(plugins -> children(plugins, "plugin").stream())
                .filter(plugin -> text(at(plugin, "artifactId")).equals(Optional.of(artifactId)))
                .toList();
    }

    Optional<String> property(String name) {
        return switch (name) {
            case "project.artifactId", "project.version", "project.groupId" ->
                text(at(project, name.substring(name.indexOf('.') + 1)))
                        .or(() -> text(at(project, "parent", name.substring(name.indexOf('.') + 1))));
            case "project.build.directory" ->
                Optional.of(
                        folder.resolve(text(at(project, "build", "directory")).orElse("target"))
                                .toString());
            default -> text(at(project, "properties", name));
        };
    }

    static Optional<Element> at(Element element, String... names) {
        return at(Optional.of(element), names);
    }

    static Optional<Element> at(Optional<Element> element, String... names) {
        Optional<Element> found = element;
        for (String name : names) {
            found = children(found, name).stream().findFirst();
        }
        return found;
    }

    /** The elements of a name directly below another; of any name for {@code *}. */
    static List<Element> children(Optional<Element> parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.map(Node::getFirstChild).orElse(null); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.equals("*") || element.getTagName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    private static Optional<String> text(Optional<Element> element) {
        return element.map(found -> found.getTextContent().strip());
    }
}
