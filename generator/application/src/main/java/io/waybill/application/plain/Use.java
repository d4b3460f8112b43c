package io.waybill.application.plain;

/**
 * A variable or system property that a class reads by a name in its code.
 *
 * @param kind what it reads
 * @param name the name
 * @param isNumber whether the class makes a number of it at once
 * @param className the class, such as {@code demo.Shop}
 * @param line the line of its source; 0 where the class file does not have it
 */
record Use(Kind kind, String name, boolean isNumber, String className, int line) {

    /** What is read. */
    enum Kind {
        /** An environment variable. */
        VARIABLE,
        /** A system property. */
        PROPERTY
    }

    /** What messages call the place. */
    String place() {
        return className + (line > 0 ? ", line " + line : "");
    }
}
