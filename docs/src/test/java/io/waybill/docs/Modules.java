package io.waybill.docs;

import io.waybill.docs.picture.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the repository and what they use of each other, read from their POMs. */
record Modules(Map<String, String> poms) {

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);
    private static final Pattern DESCRIPTION = Pattern.compile("<description>(.*?)\\.?</description>");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>(?:(?!</dependency>).)*?<artifactId>(waybill-[\\w-]+)</artifactId>((?:(?!</dependency>).)*)",
            Pattern.DOTALL);

    /** Not in the picture: what only uses the others, or is there for the build alone. */
    private static final Set<String> LEFT_OUT = Set.of("bom", "docs", "benchmarks", "benchmarks/peers");

    static Modules in(Path root) throws IOException {
        Map<String, String> poms = new LinkedHashMap<>();
        for (String folder : all(MODULE, Files.readString(root.resolve("pom.xml")))) {
            poms.put(folder, Files.readString(root.resolve(folder).resolve("pom.xml")));
        }
        return new Modules(poms);
    }

    List<String> folders() {
        return List.copyOf(poms.keySet());
    }

    /** The modules that turn one thing into another, and the front ends. */
    Graph graph() {
        Map<String, String> names = new LinkedHashMap<>();
        Graph graph = new Graph();
        poms.forEach((folder, pom) -> {
            if (!LEFT_OUT.contains(folder)
                    && !folder.startsWith("examples/")
                    && !folder.endsWith("/picocli")
                    && !folder.startsWith("archetypes/")
                    && !folder.contains("/programs/")) {
                names.put(all(ARTIFACT, pom).get(0), folder);
                graph.box(folder, all(DESCRIPTION, pom).get(0));
            }
        });
        names.forEach((artifact, folder) -> DEPENDENCY
                .matcher(poms.get(folder))
                .results()
                .filter(each -> isUsed(each) && names.containsKey(each.group(1)))
                .forEach(each -> graph.arrow(folder, names.get(each.group(1)))));
        return graph;
    }

    /** Whether a dependency is one of the code, and neither of its tests nor of a plugin that builds it. */
    private static boolean isUsed(MatchResult dependency) {
        return !dependency.group(2).contains("<scope>test</scope>")
                && !dependency.group(2).contains("<version>");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }
}
