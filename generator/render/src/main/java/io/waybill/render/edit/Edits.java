package io.waybill.render.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of ranges of a text. */
final class Edits {

    private record Edit(int start, int end, String replacement) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /** Inserts; of several at one place the first stays first. */
    void insert(int place, String inserted) {
        replace(place, place, inserted);
    }

    void delete(int start, int end) {
        replace(start, end, "");
    }

    /** The text with all replacements made. */
    String applyTo(String text) throws UneditableException {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.end() > edit.start()));
        StringBuilder out = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.start() < at) {
                throw new UneditableException("Two changes affect the same place; rewrite the resource by hand.");
            }
            out.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return out.append(text, at, text.length()).toString();
    }
}
