package io.waybill.kubernetes.podsecurity;

/**
 * A level of the standard in one of its versions, written such as {@code restricted:latest}.
 *
 * @param level how strict it is
 * @param version whose standard is meant
 */
public record Policy(Level level, PolicyVersion version) {

    /** What applies where nothing is said: everything is allowed. */
    public static final Policy NONE = new Policy(Level.PRIVILEGED, PolicyVersion.LATEST);

    /** A level as the newest standard has it. */
    public static Policy latest(Level level) {
        return new Policy(level, PolicyVersion.LATEST);
    }

    /** Whether this refuses no pod, in any version. */
    boolean allowsEverything() {
        return level == Level.PRIVILEGED;
    }

    @Override
    public String toString() {
        return level + ":" + version;
    }
}
