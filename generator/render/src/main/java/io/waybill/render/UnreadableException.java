package io.waybill.render;

import java.io.IOException;

/** A file that cannot be read at all: it is missing, too large, not text, or access is denied. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A file that cannot be read.
     *
     * @param message the file and the reason
     */
    public UnreadableException(String message) {
        super(message);
    }
}
