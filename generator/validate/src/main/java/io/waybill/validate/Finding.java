package io.waybill.validate;

/**
 * One thing that is wrong.
 *
 * @param place where it was written
 * @param resource the resource it is in
 * @param field the path of the field, as the API server writes it; empty for the resource as a whole
 * @param rule what it offends against
 * @param severity how much it matters
 * @param message one sentence that says what is wrong
 * @param fix what to do about it
 */
public record Finding(
        Place place, ResourceId resource, String field, RuleId rule, Severity severity, String message, String fix) {

    /** Whether it makes a run fail that fails from a severity on. */
    public boolean fails(Severity failOn) {
        return severity != Severity.SKIPPED && severity.isAtLeast(failOn);
    }
}
