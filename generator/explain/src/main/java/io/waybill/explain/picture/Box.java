package io.waybill.explain.picture;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * A resource in a picture.
 *
 * @param ref the resource
 * @param column from 0 for what traffic meets first to 3 for configuration
 * @param lines what is told of it
 * @param missing whether others name it, but the manifest does not have it
 */
record Box(ResourceRef ref, int column, List<String> lines, boolean missing) {

    private static final int LONGEST = 52;

    /** Shortens lines. */
    Box {
        lines = lines.stream().map(Box::shortened).toList();
    }

    private static String shortened(String line) {
        String plain = line.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "\u2026";
    }

    /** What stands above the lines. */
    String title() {
        return shortened(ref.name());
    }

    /** Kind and namespace. */
    String caption() {
        return shortened(ref.kind() + " in " + ref.namespace() + (missing ? ", not in the manifest" : ""));
    }
}
