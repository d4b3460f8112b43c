package io.waybill.lsp.facts;

import java.util.List;
import java.util.Optional;

/** What may be written at one place of a manifest: a field's value, an item of a list, or the resource itself. */
public interface Place {

    /** How a value is laid out. */
    enum Form {
        /** On one line. */
        SCALAR,
        /** Keys and values. */
        MAPPING,
        /** Items. */
        LIST
    }

    /** How the value is laid out. */
    Form form();

    /** The type in a few words, such as {@code list of Container}. */
    String type();

    /** Whether a text is meant, also where it looks like a number. */
    boolean isText();

    /** Whether a whole number is meant, which a text is not. */
    boolean isWholeNumber();

    /** The values that are accepted; none where any is. */
    List<String> values();

    /** The fields of a mapping; none of one with free keys. */
    List<FieldFacts> fields();

    /**
     * The place one step further in: of a field, or of an item of a list.
     *
     * @param step a key, or {@link io.waybill.lsp.text.Caret#ITEM}
     */
    Optional<Place> step(String step);

    /** The place at the end of several steps. */
    default Optional<Place> at(List<String> steps) {
        Optional<Place> place = Optional.of(this);
        for (String step : steps) {
            place = place.flatMap(before -> before.step(step));
        }
        return place;
    }
}
