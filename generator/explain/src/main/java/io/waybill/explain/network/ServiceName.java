package io.waybill.explain.network;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * The DNS names of a Service.
 *
 * @param service the Service
 * @param fullName such as {@code mysql.jds.svc.cluster.local}
 * @param leadsTo what the name resolves to: the cluster IP, the pods, or another name
 */
public record ServiceName(ResourceRef service, String fullName, String leadsTo) {

    /** The name inside its own namespace, such as {@code mysql}. */
    public String shortName() {
        return service.name();
    }

    /** The name from other namespaces, such as {@code mysql.jds}. */
    public String nameWithNamespace() {
        return service.name() + "." + service.namespace();
    }

    /** All of them, the shortest first: {@code mysql}, {@code mysql.jds}, {@code mysql.jds.svc} and the full name. */
    public List<String> names() {
        return List.of(shortName(), nameWithNamespace(), nameWithNamespace() + ".svc", fullName);
    }

    /** The shortest name that pods of a namespace can use. */
    public String from(String namespace) {
        return namespace.equals(service.namespace()) ? shortName() : nameWithNamespace();
    }
}
