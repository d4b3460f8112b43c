package io.waybill.render.edit;

/** A text that cannot be changed as asked without breaking it; the message says why. */
public final class UneditableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A text that cannot be changed.
     *
     * @param message the reason, and what to do
     */
    public UneditableException(String message) {
        super(message);
    }
}
