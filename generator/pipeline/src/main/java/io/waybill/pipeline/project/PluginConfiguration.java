package io.waybill.pipeline.project;

import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The configuration of the Maven plugin, nearest first: of the executions of {@code verify}, then of all goals. */
final class PluginConfiguration {

    private static final String PLUGIN = "waybill-maven-plugin";

    private final List<Element> nearestFirst = new ArrayList<>();
    private final List<PomFile> poms;

    private PluginConfiguration(List<PomFile> poms) {
        this.poms = poms;
        List<Element> plugins =
                poms.stream().flatMap(pom -> pom.plugins(PLUGIN).stream()).toList();
        for (Element plugin : plugins) {
            for (Element execution : PomFile.children(PomFile.at(plugin, "executions"), "execution")) {
                boolean isVerify = PomFile.children(PomFile.at(Optional.of(execution), "goals"), "goal").stream()
                        .anyMatch(goal -> goal.getTextContent().strip().equals("verify"));
                if (isVerify) {
                    PomFile.at(Optional.of(execution), "configuration").ifPresent(nearestFirst::add);
                }
            }
        }
        plugins.forEach(plugin -> PomFile.at(plugin, "configuration").ifPresent(nearestFirst::add));
    }

    static PluginConfiguration of(Path pom) {
        return new PluginConfiguration(PomFile.withParents(pom));
    }

    private Optional<Element> element(String name) {
        return nearestFirst.stream()
                .flatMap(configuration -> PomFile.children(Optional.of(configuration), name).stream())
                .findFirst();
    }

    /** The value of a parameter: as it is configured, else by its property. */
    Optional<String> valueOf(String name) {
        return element(name)
                .map(element -> interpolated(element.getTextContent()))
                .filter(text -> !text.isEmpty())
                .or(() -> property(name));
    }

    /** What is set for a parameter by its property: by whoever started the program, else in the POM. */
    private Optional<String> property(String name) {
        String property = "waybill." + name;
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> value(property).map(this::interpolated))
                .filter(value -> !value.isBlank());
    }

    /** The items of a list: elements of any name, or texts between commas. */
    List<String> itemsOf(String name) {
        return element(name)
                .map(element -> {
                    List<Element> items = PomFile.children(Optional.of(element), "*");
                    return items.isEmpty()
                            ? items(interpolated(element.getTextContent()))
                            : items.stream()
                                    .map(item -> interpolated(item.getTextContent()))
                                    .toList();
                })
                .or(() -> property(name).map(PluginConfiguration::items))
                .orElse(List.of());
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    /** The entries of a map, those of nearer configurations in place of farther ones. */
    Map<String, String> map(String name) {
        Map<String, String> entries = new TreeMap<>();
        for (Element configuration : nearestFirst) {
            for (Element map : PomFile.children(Optional.of(configuration), name)) {
                PomFile.children(Optional.of(map), "*")
                        .forEach(
                                entry -> entries.putIfAbsent(entry.getTagName(), interpolated(entry.getTextContent())));
            }
        }
        return entries;
    }

    private String interpolated(String written) {
        String text = written.strip();
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${")) {
            int end = text.indexOf('}', start);
            String name = end < 0 ? "" : text.substring(start + 2, end);
            String value = value(name)
                    .orElseThrow(() -> new UserException("The POM configures " + PLUGIN + " with \"" + written.strip()
                            + "\", of which golden tests do not know ${" + name
                            + "}. Write the value, or define the property in the POM."));
            text = text.substring(0, start) + value + text.substring(end + 1);
        }
        return text;
    }

    private Optional<String> value(String name) {
        if (name.equals("project.basedir") || name.equals("basedir")) {
            return Optional.of(poms.get(0).folder().toString());
        }
        Optional<String> own = Optional.ofNullable(System.getProperty(name));
        return own.or(
                () -> poms.stream().flatMap(pom -> pom.property(name).stream()).findFirst());
    }
}
