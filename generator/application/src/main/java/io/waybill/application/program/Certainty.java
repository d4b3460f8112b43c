package io.waybill.application.program;

/** How sure a statement about a program is. */
public enum Certainty {
    /** The program does so whenever it gets this input. */
    CERTAIN,
    /** Nothing speaks against it, but code of the program could do otherwise. */
    LIKELY
}
