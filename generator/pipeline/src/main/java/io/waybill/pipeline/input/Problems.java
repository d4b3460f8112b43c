package io.waybill.pipeline.input;

import io.waybill.validate.Finding;

/** Gets what is wrong with inputs, while they are read. */
public interface Problems {

    /** An input that cannot be read at all, with the reason and its name. */
    void unreadable(String message);

    /** Something wrong with the text of a document, or a document that is not a resource. */
    void finding(Finding finding);

    /** Something that was left out on purpose. */
    void note(String message);
}
