package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;

/** The four ways to probe a container. */
abstract class AbstractProbe extends TypedValue<Probe> {

    AbstractProbe(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Succeeds when the port accepts a connection: {@code tcpSocket.port}. */
    public static Probe tcpSocket(int port) {
        return Probe.of().tcpSocket(TCPSocketAction.of(IntOrString.of(port)));
    }

    /** Succeeds when the port of that name accepts a connection: {@code tcpSocket.port}. */
    public static Probe tcpSocket(String portName) {
        return Probe.of().tcpSocket(TCPSocketAction.of(IntOrString.of(portName)));
    }

    /** Succeeds when a GET answers with 200 to 399: {@code httpGet.path} and {@code httpGet.port}. */
    public static Probe httpGet(String path, int port) {
        return Probe.of().httpGet(HTTPGetAction.of(IntOrString.of(port)).path(path));
    }

    /** Succeeds when a GET answers with 200 to 399: {@code httpGet.path} and {@code httpGet.port}. */
    public static Probe httpGet(String path, String portName) {
        return Probe.of().httpGet(HTTPGetAction.of(IntOrString.of(portName)).path(path));
    }

    /** Succeeds when a command in the container exits with 0: {@code exec.command}. */
    public static Probe exec(String command, String... arguments) {
        return Probe.of().exec(ExecAction.of().command(command, arguments));
    }

    /** Succeeds when the gRPC health service says that it serves: {@code grpc.port}. */
    public static Probe grpc(int port) {
        return Probe.of().grpc(GRPCAction.of(port));
    }

    /**
     * Sets {@code httpGet.scheme}.
     *
     * @param scheme {@code HTTP} or {@code HTTPS}
     * @throws IllegalStateException when this is no HTTP probe
     */
    public Probe scheme(String scheme) {
        return self().httpGet(http().scheme(scheme));
    }

    /**
     * Adds a header: {@code httpGet.httpHeaders[]}.
     *
     * @throws IllegalStateException when this is no HTTP probe
     */
    public Probe httpHeader(String name, String value) {
        return self().httpGet(http().httpHeader(HTTPHeader.named(name, value)));
    }

    private HTTPGetAction http() {
        return self().httpGet()
                .orElseThrow(
                        () -> new IllegalStateException("Only a probe made with httpGet has a scheme and headers"));
    }
}
