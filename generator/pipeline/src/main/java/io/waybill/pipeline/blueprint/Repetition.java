package io.waybill.pipeline.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether blueprints render the same each time; what depends on the time, on chance or on a map's order does not. */
public final class Repetition {

    private Repetition() {}

    /**
     * Runs blueprints once more.
     *
     * @return a message for each rendition that differs from the first run, with the first file that does
     */
    public static List<String> differences(List<CheckedRendition<SortedMap<String, String>>> first) {
        List<String> differences = new ArrayList<>();
        for (CheckedRendition<SortedMap<String, String>> one : first) {
            Rendition rendition = one.rendition();
            SortedMap<String, String> again = RenderedFiles.of(rendition, rendition.manifest());
            SortedMap<String, String> resources = new TreeMap<>(one.output());
            resources.keySet().removeIf(file -> !file.endsWith(".yaml"));
            if (!again.equals(resources)) {
                differences.add("The blueprint " + rendition.title() + " renders " + differing(resources, again)
                        + " differently each time. Remove what depends on the time, on chance or on the order of a"
                        + " hash map.");
            }
        }
        return differences;
    }

    private static String differing(SortedMap<String, String> first, SortedMap<String, String> again) {
        return first.entrySet().stream()
                .filter(file -> !file.getValue().equals(again.get(file.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other files");
    }
}
