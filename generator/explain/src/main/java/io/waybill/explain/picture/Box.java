package io.waybill.explain.picture;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * A resource in a picture.
 *
 * @param ref the resource
 * @param column from 0 for what traffic meets first to 3 for configuration
 * @param lines what is told of it
 * @param presence where it is
 */
record Box(ResourceRef ref, int column, List<String> lines, Presence presence) {

    private static final int LONGEST = 52;

    /** Where a resource is that others name. */
    enum Presence {
        /** In the manifest. */
        HERE(""),
        /** In the cluster, as the manifest expects. */
        ELSEWHERE(", declared elsewhere"),
        /** Nowhere that is known. */
        MISSING(", not in the manifest");

        private final String note;

        Presence(String note) {
            this.note = note;
        }
    }

    /** Whether it is in the manifest. */
    boolean isHere() {
        return presence == Presence.HERE;
    }

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
        return shortened(ref.kind() + " in " + ref.namespace() + presence.note);
    }
}
