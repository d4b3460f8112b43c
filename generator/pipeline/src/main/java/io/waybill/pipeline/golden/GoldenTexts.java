package io.waybill.pipeline.golden;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.blueprint.RenderedFiles;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.GoldenDifference.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Golden files that tell what a manifest amounts to: {@code reach.txt} and {@code access.txt} beside its resources. They
 * are compared where they are there, so that making an empty one is how they begin.
 */
public final class GoldenTexts {

    private static final List<Topic> TOPICS = List.of(Topic.REACH, Topic.ACCESS);
    private static final String ENDING = ".txt";

    private GoldenTexts() {}

    /** All golden files of a rendition: its resources, and the texts that the folder has. */
    public static SortedMap<String, String> withResources(GoldenFolder golden, Rendition rendition, Manifest manifest) {
        SortedMap<String, String> files = RenderedFiles.of(rendition, manifest);
        for (Topic topic : TOPICS) {
            String file = rendition.folder() + "/" + topic + ENDING;
            if (golden.read(file).isPresent()) {
                files.put(file, new Explanation(manifest, Instant.EPOCH, Optional.empty()).text(Set.of(topic)));
            }
        }
        return files;
    }

    static boolean isText(String file) {
        return file.endsWith(ENDING);
    }

    static GoldenDifference difference(String file, String approved, String now) {
        Set<String> before = new LinkedHashSet<>(approved.lines().toList());
        Set<String> after = new LinkedHashSet<>(now.lines().toList());
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line));
        return new GoldenDifference(file, Status.DIFFERENT, List.of(), lines);
    }
}
