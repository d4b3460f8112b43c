package io.waybill.golden;

import java.io.Serial;

/** A failed golden test. It has no stack trace: where tests are compared says nothing of what differs. */
final class GoldenDifferenceError extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1;

    GoldenDifferenceError(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }
}
