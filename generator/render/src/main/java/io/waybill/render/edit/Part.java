package io.waybill.render.edit;

import java.util.ArrayList;
import java.util.List;

/** A value as it stands in a text, from its first character to behind its last; anchors stand before it. */
sealed interface Part {

    int start();

    int end();

    /** Adds the scalars that it holds, in their order. */
    void addScalarsTo(List<Part> scalars);

    /** Text, a number, a boolean or null. */
    record ScalarPart(int start, int end, Quotes quotes) implements Part {
        @Override
        public void addScalarsTo(List<Part> scalars) {
            scalars.add(this);
        }
    }

    /** A repetition of an anchored value. */
    record AliasPart(int start, int end) implements Part {
        @Override
        public void addScalarsTo(List<Part> scalars) {}
    }

    /** A list. */
    record SequencePart(int start, int end, boolean flow, List<Part> items) implements Part {
        @Override
        public void addScalarsTo(List<Part> scalars) {
            items.forEach(item -> item.addScalarsTo(scalars));
        }
    }

    /** Entries, without those that a merge key brings. */
    record MappingPart(int start, int end, boolean flow, List<Entry> entries) implements Part {
        @Override
        public void addScalarsTo(List<Part> scalars) {
            entries.forEach(entry -> scalars.addAll(entry.scalars()));
        }
    }

    /** How a scalar is written. */
    enum Quotes {
        PLAIN,
        SINGLE,
        DOUBLE,
        BLOCK
    }

    /**
     * A key with its value.
     *
     * @param key the key, or a merge key
     * @param merge whether it is a merge key
     * @param afterColon behind the colon
     * @param value its value
     */
    record Entry(ScalarPart key, boolean merge, int afterColon, Part value) {

        int start() {
            return key.start();
        }

        int end() {
            return Math.max(value.end(), afterColon);
        }

        /** The scalars of its key and its value, in their order. */
        List<Part> scalars() {
            List<Part> scalars = new ArrayList<>(List.of(key));
            value.addScalarsTo(scalars);
            return scalars;
        }

        boolean contains(int place) {
            return place >= start() && place < Math.max(end(), start() + 1);
        }
    }
}
