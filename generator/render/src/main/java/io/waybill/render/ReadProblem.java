package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;

/**
 * Something that keeps a text from being one clear tree.
 *
 * @param cause the sort of problem
 * @param message what is wrong
 * @param fix what to do about it
 * @param field where in the document
 * @param origin where in the text
 */
public record ReadProblem(Cause cause, String message, String fix, FieldPath field, Origin origin) {

    /** The sorts of problems. */
    public enum Cause {
        /** The text is not YAML or JSON, or exceeds what is safe to read. */
        SYNTAX,
        /** A mapping has a key twice. */
        DUPLICATE_KEY
    }
}
