package io.waybill.application.program;

import java.util.Locale;

/**
 * A path at which a program reports its health.
 *
 * @param purpose what it reports
 * @param port the port that answers it
 * @param path the path, with a slash first
 */
public record HealthPath(Purpose purpose, int port, String path) {

    /** What a path reports. */
    public enum Purpose {
        /** All of it. */
        HEALTH,
        /** Whether the program must be started anew. */
        LIVENESS,
        /** Whether the program takes requests. */
        READINESS,
        /** Whether the program has started. */
        STARTUP,
        /** A part that the program names itself. */
        GROUP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
