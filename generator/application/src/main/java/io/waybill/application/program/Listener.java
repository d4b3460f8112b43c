package io.waybill.application.program;

/**
 * A port that a program listens on.
 *
 * @param purpose what for, such as {@code HTTP} or {@code management}
 * @param port the number
 * @param isTls whether it speaks TLS
 * @param isLocal whether only programs in the same pod reach it
 * @param source where the program says so, such as {@code server.port, application.yaml:3}
 */
public record Listener(String purpose, int port, boolean isTls, boolean isLocal, String source) {}
