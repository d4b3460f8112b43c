package io.waybill.schema;

/**
 * The minors that have something, both ends included.
 *
 * @param since the first minor that has it
 * @param until the last minor that has it
 */
public record Span(Minor since, Minor until) {

    /** Refuses a span that ends before it begins. */
    public Span {
        if (since.compareTo(until) > 0) {
            throw new IllegalArgumentException("A span cannot end (" + until + ") before it begins (" + since + ")");
        }
    }

    /** Whether the minor lies in this span. */
    public boolean contains(Minor minor) {
        return since.compareTo(minor) <= 0 && minor.compareTo(until) <= 0;
    }
}
