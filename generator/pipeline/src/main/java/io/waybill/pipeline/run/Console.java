package io.waybill.pipeline.run;

/** Where a run speaks to. */
public interface Console {

    /** Writes results: YAML, or a report; the text ends its own lines. */
    void print(String text);

    /** Says one line about what is being done; never mixed into results. */
    void tell(String line);

    /** Shows how far a long work is, in place of what was shown before; nothing but on a terminal. */
    default void progress(String text) {}
}
