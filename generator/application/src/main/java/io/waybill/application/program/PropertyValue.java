package io.waybill.application.program;

import java.util.Locale;
import java.util.Optional;

/**
 * A property of a program.
 *
 * @param name its name
 * @param value its value; empty where only the cluster knows it
 * @param kind who sets it
 * @param source where it is set, such as {@code variable SERVER_PORT}
 */
public record PropertyValue(String name, Optional<String> value, Kind kind, String source) {

    /** Who sets a property. */
    public enum Kind {
        /** The container, by a variable, an argument or a file of a volume. */
        GIVEN,
        /** The program, by a file on its class path. */
        OWN,
        /** Nobody, so that its default counts. */
        DEFAULT,
        /** Nobody, and whether the program has a default for it is not known. */
        UNSET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
