package io.waybill.explain.network;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;

/** What a pod must pass before it gets requests. */
final class Readiness {

    private Readiness() {}

    /** The readiness probes of all containers, in words. */
    static String of(Workload workload) {
        List<String> probes = new ArrayList<>();
        for (Mapping container : workload.running()) {
            container.mapping("readinessProbe").ifPresent(probe -> probes.add(probe(probe)));
        }
        Fields.items(workload.podSpec(), "readinessGates")
                .forEach(gate -> probes.add("readiness gate " + Fields.textOrEmpty(gate, "conditionType")));
        return probes.isEmpty() ? "no probe: ready as soon as it runs" : String.join("; ", probes);
    }

    private static String probe(Mapping probe) {
        return action(probe) + " after " + Fields.number(probe, "initialDelaySeconds", 0) + " s, every "
                + Fields.number(probe, "periodSeconds", 10) + " s";
    }

    private static String action(Mapping probe) {
        if (probe.mapping("httpGet").isPresent()) {
            Mapping get = Fields.at(probe, "httpGet");
            return "GET :" + Fields.textOrEmpty(get, "port")
                    + Fields.text(get, "path").orElse("/");
        }
        if (probe.mapping("tcpSocket").isPresent()) {
            return "TCP :" + Fields.textOrEmpty(Fields.at(probe, "tcpSocket"), "port");
        }
        if (probe.mapping("grpc").isPresent()) {
            return "gRPC :" + Fields.textOrEmpty(Fields.at(probe, "grpc"), "port");
        }
        return "exec " + String.join(" ", Fields.texts(Fields.at(probe, "exec"), "command"));
    }
}
