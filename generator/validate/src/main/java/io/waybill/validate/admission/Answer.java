package io.waybill.validate.admission;

/** Whether something holds, as far as that is known without a cluster. */
enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(boolean truth) {
        return truth ? YES : NO;
    }

    /** Whether both hold. */
    Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNKNOWN;
    }

    /** Whether one of them holds. */
    Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : UNKNOWN;
    }

    /** Whether it does not hold. */
    Answer not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }
}
