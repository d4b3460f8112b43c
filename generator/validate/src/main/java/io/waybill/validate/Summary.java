package io.waybill.validate;

/**
 * What was judged.
 *
 * @param documents all resources
 * @param valid those without an error
 * @param invalid those with an error
 * @param skipped those whose schema is unknown
 */
public record Summary(int documents, int valid, int invalid, int skipped) {

    /** Nothing judged yet. */
    public static final Summary EMPTY = new Summary(0, 0, 0, 0);

    /** Both together. */
    public Summary plus(Summary other) {
        return new Summary(
                documents + other.documents, valid + other.valid, invalid + other.invalid, skipped + other.skipped);
    }
}
