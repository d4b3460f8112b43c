package io.waybill.pipeline;

/** Where a run speaks to. */
public interface Console {

    /** Writes results: YAML, or a report; the text ends its own lines. */
    void print(String text);

    /** Says one line about what is being done; never mixed into results. */
    void tell(String line);
}
