package io.waybill.pipeline.explain;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.Names;
import io.waybill.explain.network.PodNames;
import io.waybill.explain.network.PodTarget;
import io.waybill.explain.network.ServiceEndpoints;
import io.waybill.explain.network.ServiceName;
import java.util.stream.Collectors;

/** Tells endpoints and names as text. */
final class NetworkTables {

    private NetworkTables() {}

    static String text(Endpoints endpoints) {
        TextTable table = new TextTable("SERVICE", "NAMESPACE", "TYPE", "PORT", "PODS", "CONTAINER", "READY THROUGH");
        for (ServiceEndpoints service : endpoints.services()) {
            service.problems().forEach(problem -> row(table, service, "none: " + problem, "", ""));
            for (PodTarget target : service.targets()) {
                row(table, service, target.toString(), target.container(), target.readyThrough());
            }
            if (service.problems().isEmpty() && service.targets().isEmpty()) {
                row(table, service, service.type().equals("ExternalName") ? "none: another name" : "by hand", "", "");
            }
        }
        String unselected =
                endpoints.unselected().stream().map(ResourceRef::toString).collect(Collectors.joining(", "));
        return table + (unselected.isEmpty() ? "" : "Selected by no Service: " + unselected + "\n");
    }

    private static void row(TextTable table, ServiceEndpoints service, String pods, String container, String ready) {
        String port = service.port() + "/" + service.protocol()
                + switch (service.nodePort()) {
                    case 0 -> "";
                    case -1 -> " on a node port of the cluster's choice";
                    default -> " on node port " + service.nodePort();
                };
        table.row(
                service.service().name(), service.service().namespace(), service.type(), port, pods, container, ready);
    }

    static String text(Names names) {
        TextTable table = new TextTable("NAME", "FROM OTHER NAMESPACES", "FULL NAME", "LEADS TO");
        for (ServiceName name : names.services()) {
            table.row(name.shortName(), name.nameWithNamespace(), name.fullName(), name.leadsTo());
        }
        for (PodNames pods : names.pods()) {
            table.row(
                    pods.workload().name(),
                    "",
                    pods.count() > 1 ? pods.first() + " to " + pods.last() : pods.first(),
                    pods.problem().isEmpty() ? "one pod each" : "nothing: " + pods.problem());
        }
        return table.toString();
    }
}
