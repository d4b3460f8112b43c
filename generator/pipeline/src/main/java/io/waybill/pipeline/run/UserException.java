package io.waybill.pipeline.run;

/** Work that could not be done for a reason that the user can mend; the message says which. */
public class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error that the message explains. */
    public UserException(String message) {
        super(message);
    }

    /** An error that the message explains; the cause is for those who ask for it. */
    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
