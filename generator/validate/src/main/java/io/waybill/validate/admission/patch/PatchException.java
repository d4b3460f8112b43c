package io.waybill.validate.admission.patch;

/** A patch that cannot be applied. */
public final class PatchException extends Exception {

    private static final long serialVersionUID = 1L;

    PatchException(String message) {
        super(message);
    }

    /** What is wrong, without a full stop. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
