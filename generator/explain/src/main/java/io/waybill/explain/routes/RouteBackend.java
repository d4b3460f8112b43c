package io.waybill.explain.routes;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.PodTarget;
import java.util.List;

/**
 * What a request is handed to.
 *
 * @param service the Service
 * @param port number or name of its port
 * @param pods the pods behind it; none when the manifest does not have the Service, or it reaches none
 * @param elsewhere whether the cluster has the Service besides the manifest, which expects it
 */
public record RouteBackend(ResourceRef service, String port, List<PodTarget> pods, boolean elsewhere) {

    /** Such as {@code service1:4200}. */
    @Override
    public String toString() {
        return service.name() + ":" + port;
    }
}
