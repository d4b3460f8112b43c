package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that the kubelet adds for the Services of a namespace, unless {@code enableServiceLinks} is false, and
 * always for the API server ({@code pkg/kubelet/envvars} of Kubernetes 1.36). Only their names and ports are known.
 */
final class ServiceLinks {

    private static final String API_SERVER = "the API server's Service";

    private ServiceLinks() {}

    /** Adds those of the API server, which every container gets. */
    static void ofApiServer(Map<String, Given> variables) {
        for (String name : List.of(
                "KUBERNETES_SERVICE_HOST",
                "KUBERNETES_SERVICE_PORT",
                "KUBERNETES_SERVICE_PORT_HTTPS",
                "KUBERNETES_PORT",
                "KUBERNETES_PORT_443_TCP",
                "KUBERNETES_PORT_443_TCP_PROTO",
                "KUBERNETES_PORT_443_TCP_PORT",
                "KUBERNETES_PORT_443_TCP_ADDR")) {
            variables.put(name, Given.link(Optional.empty(), API_SERVER));
        }
    }

    /** Adds those of a Service; a headless one, and one of another name, has none. */
    static void of(TypedObject service, Map<String, Given> variables) {
        TypedObject spec = service.objectOrEmpty("spec");
        List<TypedObject> ports = spec.objects("ports");
        boolean hasAddress =
                !spec.text("clusterIP").equals("None") && !spec.text("type").equals("ExternalName");
        if (!hasAddress || ports.isEmpty()) {
            return;
        }
        String name = variable(Cluster.name(service));
        String source = "the service link of Service " + Cluster.name(service);
        String first = ports.get(0).text("port");
        variables.put(name + "_SERVICE_HOST", Given.link(Optional.empty(), source));
        variables.put(name + "_SERVICE_PORT", Given.link(Optional.of(first), source));
        variables.put(name + "_PORT", Given.link(Optional.of(url(ports.get(0))), source));
        for (TypedObject port : ports) {
            if (!port.text("name").isEmpty()) {
                variables.put(
                        name + "_SERVICE_PORT_" + variable(port.text("name")),
                        Given.link(Optional.of(port.text("port")), source));
            }
            String prefix = name + "_PORT_" + port.text("port") + "_" + port.text("protocol");
            variables.put(prefix, Given.link(Optional.of(url(port)), source));
            variables.put(
                    prefix + "_PROTO",
                    Given.link(Optional.of(port.text("protocol").toLowerCase(Locale.ROOT)), source));
            variables.put(prefix + "_PORT", Given.link(Optional.of(port.text("port")), source));
            variables.put(prefix + "_ADDR", Given.link(Optional.empty(), source));
        }
    }

    /** The address is the cluster's choice; that this is no number is what matters. */
    private static String url(TypedObject port) {
        return port.text("protocol").toLowerCase(Locale.ROOT) + "://0.0.0.0:" + port.text("port");
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
