package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.networking.v1.IngressBackend;
import io.waybill.dsl.networking.v1.IngressServiceBackend;
import io.waybill.dsl.networking.v1.ServiceBackendPort;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Services for workloads, and references to them. */
abstract class AbstractService extends Resource<Service> {

    AbstractService(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a ClusterIP Service with the workload's name that selects its pods: {@code type} and {@code selector}.
     */
    public static <W extends Resource<W> & Workload<W>> Service selecting(W workload) {
        return selecting(workload.name(), workload);
    }

    /** Creates a ClusterIP Service that selects the pods of a workload: {@code type} and {@code selector}. */
    public static Service selecting(String name, Workload<?> workload) {
        return Service.named(name).selector(workload.selectorLabels()).type(ServiceType.CLUSTER_IP);
    }

    /**
     * Adds a port that forwards to the same port of the pods: {@code ports[].port}, {@code ports[].protocol} and
     * {@code ports[].targetPort}.
     *
     * @param port from 1 to 65535
     */
    public Service port(int port) {
        return port(port, port);
    }

    /**
     * Adds a port: {@code ports[].port}, {@code ports[].protocol} and {@code ports[].targetPort}.
     *
     * @param port from 1 to 65535
     * @param targetPort the port of the pods, from 1 to 65535
     */
    public Service port(int port, int targetPort) {
        return port(port, IntOrString.of(targetPort));
    }

    /**
     * Adds a port: {@code ports[].port}, {@code ports[].protocol} and {@code ports[].targetPort}.
     *
     * @param port from 1 to 65535
     * @param targetPortName the name of a container's port
     */
    public Service port(int port, String targetPortName) {
        return port(port, IntOrString.of(targetPortName));
    }

    private Service port(int port, IntOrString targetPort) {
        return self().port(ServicePort.of(port).protocol(Protocol.TCP).targetPort(targetPort));
    }

    /** Makes the Service headless, so that its DNS name resolves to the pods: {@code clusterIP: None}. */
    public Service headless() {
        return self().clusterIP("None");
    }

    /** Opens a port on every node, chosen by the cluster: {@code type: NodePort}. */
    public Service nodePort() {
        return self().type(ServiceType.NODE_PORT);
    }

    /** Requests a load balancer from the cloud provider: {@code type: LoadBalancer}. */
    public Service loadBalancer() {
        return self().type(ServiceType.LOAD_BALANCER);
    }

    /** Returns the host name inside its own namespace. */
    public String dnsName() {
        return name();
    }

    /**
     * Returns the host name as seen from a namespace: the short name from its own, {@code name.namespace} from others.
     *
     * @throws IllegalStateException if this Service has no namespace yet
     */
    public String dnsName(Namespace from) {
        String own = namespace()
                .orElseThrow(() -> new IllegalStateException("The Service \"" + name()
                        + "\" has no namespace yet; set it with namespace(...) before asking for its DNS name"));
        return own.equals(from.name()) ? name() : name() + "." + own;
    }

    /**
     * Refers to one of its ports, as a backend of an Ingress: {@code service.name} and {@code service.port}.
     *
     * @throws IllegalArgumentException if it has no such port
     */
    public IngressBackend backend(int port) {
        require(declared -> declared.port() == port, Integer.toString(port));
        return backend(ServiceBackendPort.of().number(port));
    }

    /**
     * Refers to one of its ports, as a backend of an Ingress: {@code service.name} and {@code service.port}.
     *
     * @throws IllegalArgumentException if it has no port of that name
     */
    public IngressBackend backend(String portName) {
        require(declared -> declared.name().equals(Optional.of(portName)), portName);
        return backend(ServiceBackendPort.of().name(portName));
    }

    private IngressBackend backend(ServiceBackendPort port) {
        return IngressBackend.of().service(IngressServiceBackend.named(name()).port(port));
    }

    private void require(Predicate<ServicePort> wanted, String text) {
        List<ServicePort> ports = self().spec().map(ServiceSpec::ports).orElse(List.of());
        if (ports.stream().noneMatch(wanted)) {
            String declared = ports.stream()
                    .map(port -> port.name()
                            .map(name -> port.port() + " (" + name + ")")
                            .orElse(port.port() + ""))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("The Service \"" + name() + "\" has no port " + text + "; "
                    + (declared.isEmpty() ? "declare it first, with port(...)" : "it has " + declared));
        }
    }
}
