package io.waybill.golden;

import java.util.Optional;

/**
 * Whether this run approves: by the system property {@code waybill.approve}, whose value is a part of the path of a golden
 * file, such as {@code production/deployment-web}; without a value, of all files whose tests are run.
 */
final class Approval {

    /** The system property. */
    static final String PROPERTY = "waybill.approve";

    /** What to do about differences. */
    static final String HOW = "run mvn waybill:approve, or the test with -D" + PROPERTY + "=PART_OF_THE_PATH";

    private Approval() {}

    static boolean isOf(String file) {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(part -> part.isEmpty() || part.equals("true") || file.contains(part))
                .isPresent();
    }
}
