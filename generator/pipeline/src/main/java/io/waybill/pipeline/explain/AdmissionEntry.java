package io.waybill.pipeline.explain;

/**
 * What admission makes of a resource.
 *
 * @param resource the resource
 * @param policy the policy, or several that change it together
 * @param effect {@code changes}, {@code denies}, {@code warns}, {@code audits} or {@code unknown}
 * @param what the field that is changed with its values, or the message
 */
public record AdmissionEntry(String resource, String policy, String effect, String what) {}
