package io.waybill.application.program;

/**
 * What a program answers to a GET request.
 *
 * @param status whether there is something at that path
 * @param reason why, in half a sentence
 */
public record HttpAnswer(Status status, String reason) {

    /** Whether there is something at a path. */
    public enum Status {
        /** The program answers, with what it says of its health. */
        ANSWERED,
        /** Nothing is there, or only those who sign in get it. */
        MISSING,
        /** Only the running program knows. */
        UNKNOWN
    }
}
