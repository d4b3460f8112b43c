package io.waybill.application.explain;

/**
 * Something that is known of the program in a container.
 *
 * @param workload the workload, such as {@code Deployment shop/web}
 * @param container the container
 * @param what {@code program}, {@code port}, {@code health}, {@code exposed}, {@code jvm}, {@code shutdown}, {@code given},
 *     {@code own}, {@code default}, {@code unset}, {@code problem}, {@code doubt} or {@code unknown}: a property that the container sets is given, one of the program's own files is own
 * @param name the purpose of a port or path, or the name of a property
 * @param value the value; empty where only the cluster knows it, or nobody should read it here
 * @param source where that comes from, or why it is not known
 */
public record ApplicationEntry(
        String workload, String container, String what, String name, String value, String source) {}
