package io.waybill.explain.reach;

/** Whether a condition holds, as far as is known; from no to yes, so that the lesser of two is their conjunction. */
enum Truth {
    NO,
    MAYBE,
    YES;

    static Truth of(boolean truth) {
        return truth ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case NO -> YES;
            case MAYBE -> MAYBE;
            case YES -> NO;
        };
    }

    boolean isPossible() {
        return this != NO;
    }
}
