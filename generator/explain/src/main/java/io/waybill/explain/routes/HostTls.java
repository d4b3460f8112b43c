package io.waybill.explain.routes;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * The certificate that a host is served with.
 *
 * @param host the host
 * @param secret the Secret; its name is empty where the Ingress names none for this host
 * @param names the names in the certificate; none where the manifest does not hold it
 * @param notAfter when it ends, as an instant; empty where the manifest does not hold it
 * @param problem why the controller's own certificate is used instead; empty when it is not
 */
public record HostTls(String host, ResourceRef secret, List<String> names, String notAfter, String problem) {}
