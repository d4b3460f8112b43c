package io.waybill.lsp.text;

import io.waybill.kubernetes.reference.ReferenceFields;
import java.util.List;
import java.util.Map;

/**
 * A place in a manifest, as it can be told from the lines around it.
 *
 * @param document what the document around it says of itself
 * @param path the keys that lead to the mapping or list around it; {@link #ITEM} for an item of a list
 * @param key the key whose value it is at; empty where it is at a key, or at an item of a list
 * @param word what stands there; empty text where nothing does
 * @param hasColon whether the word is a key already, with a colon behind it
 * @param siblings the other keys of the mapping around it, each with what its line has behind it
 */
public record Caret(
        DocumentHead document,
        List<String> path,
        String key,
        Word word,
        boolean hasColon,
        Map<String, String> siblings) {

    /** The part of a path that is an item of a list. */
    public static final String ITEM = ReferenceFields.ITEM;

    /** Takes copies. */
    public Caret {
        path = List.copyOf(path);
        siblings = Map.copyOf(siblings);
    }

    /** Whether it is at the value of a key. */
    public boolean isAtValue() {
        return !key.isEmpty();
    }
}
