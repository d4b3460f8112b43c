package io.waybill.explain.podsecurity;

/**
 * A level that is met in some versions of the standards.
 *
 * @param level the level
 * @param since the first version, such as {@code v1.19}
 * @param until the last one
 */
public record VersionedLevel(String level, String since, String until) {

    /** Such as {@code restricted v1.0 to v1.18}. */
    @Override
    public String toString() {
        return level + " " + since + (since.equals(until) ? "" : " to " + until);
    }
}
