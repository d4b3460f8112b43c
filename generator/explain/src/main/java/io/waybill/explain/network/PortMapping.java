package io.waybill.explain.network;

import io.waybill.explain.cluster.Inlined;

/**
 * A port of a Service, and the port of the pods behind it.
 *
 * @param portName the name of the port; empty where it has none
 * @param port the port of the Service
 * @param protocol such as {@code TCP}
 * @param targetPort number or name of the port of the pods
 * @param nodePort the port on every node: 0 where there is none, -1 where the cluster chooses it
 */
public record PortMapping(String portName, int port, String protocol, String targetPort, int nodePort)
        implements Inlined {}
