package io.waybill.pipeline.convert;

import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param text the new text, the old one where nothing changes; empty when it was refused
 * @param notes what was changed and why, and why it was refused
 * @param counts its resources
 */
public record ConvertedFile(Optional<String> text, List<ConversionNote> notes, Counts counts) {

    /**
     * How many resources became what.
     *
     * @param converted those that were rewritten
     * @param unchanged those that are served as they stand, or that no schema is known of
     * @param refused those that cannot be converted, and those that share a file with one
     */
    public record Counts(int converted, int unchanged, int refused) {

        /** None yet. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(converted + other.converted, unchanged + other.unchanged, refused + other.refused);
        }
    }
}
