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

    /** Succeeds if the port accepts a connection: {@code tcpSocket.port}. */
    public static Probe tcpSocket(int port) {
        return Probe.of().tcpSocket(TCPSocketAction.of(IntOrString.of(port)));
    }

    /** Succeeds if the port of that name accepts a connection: {@code tcpSocket.port}. */
    public static Probe tcpSocket(String portName) {
        return Probe.of().tcpSocket(TCPSocketAction.of(IntOrString.of(portName)));
    }

    /**
     * Succeeds if a GET request is answered with a status from 200 to 399: {@code httpGet.path} and
     * {@code httpGet.port}.
     */
    public static Probe httpGet(String path, int port) {
        return Probe.of().httpGet(HTTPGetAction.of(IntOrString.of(port)).path(path));
    }

    /**
     * Succeeds if a GET request is answered with a status from 200 to 399: {@code httpGet.path} and
     * {@code httpGet.port}.
     */
    public static Probe httpGet(String path, String portName) {
        return Probe.of().httpGet(HTTPGetAction.of(IntOrString.of(portName)).path(path));
    }

    /** Succeeds if a command in the container exits with 0: {@code exec.command}. */
    public static Probe exec(String command, String... arguments) {
        return Probe.of().exec(ExecAction.of().command(command, arguments));
    }

    /** Succeeds if the gRPC health service reports SERVING: {@code grpc.port}. */
    public static Probe grpc(int port) {
        return Probe.of().grpc(GRPCAction.of(port));
    }

    /**
     * Sets the scheme of an HTTP probe: {@code httpGet.scheme}.
     *
     * @param scheme {@code HTTP} or {@code HTTPS}
     * @throws IllegalStateException if this is not an HTTP probe
     */
    public Probe scheme(String scheme) {
        return self().httpGet(http().scheme(scheme));
    }

    /**
     * Adds a header to an HTTP probe: {@code httpGet.httpHeaders[]}.
     *
     * @throws IllegalStateException if this is not an HTTP probe
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
