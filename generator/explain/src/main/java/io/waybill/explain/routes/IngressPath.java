package io.waybill.explain.routes;

import io.waybill.explain.cluster.Inlined;

/**
 * A path of a host, as an Ingress names it.
 *
 * @param host such as {@code myblog.jds.com} or {@code *.jds.com}; empty for all hosts that no other Ingress names
 * @param path as the Ingress has it; {@code /} where it has none
 * @param pathType {@code Exact}, {@code Prefix} or {@code ImplementationSpecific}
 */
public record IngressPath(String host, String path, String pathType) implements Inlined {}
