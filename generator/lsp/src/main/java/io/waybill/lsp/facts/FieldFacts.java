package io.waybill.lsp.facts;

import java.util.List;

/**
 * A field as editors show it.
 *
 * @param name the key
 * @param place what may be written there
 * @param isRequired whether the API server refuses an object without it
 * @param isDropped whether the API server drops it unread
 * @param notes what else is known, a sentence each: a default, feature gates, since when it exists
 */
public record FieldFacts(String name, Place place, boolean isRequired, boolean isDropped, List<String> notes) {

    /** Takes a copy of the notes. */
    public FieldFacts {
        notes = List.copyOf(notes);
    }
}
