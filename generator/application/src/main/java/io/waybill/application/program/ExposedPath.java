package io.waybill.application.program;

/**
 * A path that only operators should ask, such as {@code /actuator/env}.
 *
 * @param port the port that answers it
 * @param path the path, with a slash first
 */
public record ExposedPath(int port, String path) {}
