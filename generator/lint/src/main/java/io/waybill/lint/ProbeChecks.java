package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Scalar;
import io.waybill.rules.CheckedContainer;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.CheckedPod;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the kubelet learns whether a container works. */
final class ProbeChecks {

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "no-readiness-probe",
                                    "probe the pods of Services",
                                    (manifest, found) -> manifest.pods().stream()
                                            .filter(pod -> isServed(manifest, pod)
                                                    && running(pod)
                                                            .noneMatch(container -> container
                                                                    .readinessProbe()
                                                                    .isPresent()))
                                            .forEach(
                                                    pod -> found.on(pod)
                                                            .at(
                                                                    "containers",
                                                                    "A Service sends requests to a pod without a readiness probe.")))
                            .because("They arrive before it can answer, and while it cannot.")
                            .fix("Give a container a readinessProbe."),
                    "no-readiness-probe",
                    "pod-probes",
                    "readinessProbeMissing"),
            recommended(
                    ManifestRule.forContainers()
                            .should("same-probes", "probe liveness and readiness differently", (container, found) -> {
                                Optional<Probe> readiness = container.get().readinessProbe();
                                if (readiness.isPresent()
                                        && readiness.equals(container.get().livenessProbe())) {
                                    found.at("livenessProbe", "The liveness probe is the readiness probe.");
                                }
                            })
                            .because(
                                    "A container that is too busy to answer is then restarted, instead of being left alone"
                                            + " until it can.")
                            .fix("Make the liveness probe more patient, or probe something that only a restart mends."),
                    "",
                    "pod-probes-identical, pod-probes",
                    ""),
            strict(
                    ManifestRule.forPods()
                            .should("no-liveness-probe", "probe whether it is alive", (pod, found) -> {
                                if (pod.runsForever()
                                        && running(pod)
                                                .noneMatch(container -> container
                                                        .livenessProbe()
                                                        .isPresent())) {
                                    found.at("containers", "No container has a liveness probe.");
                                }
                            })
                            .because("One that hangs is never restarted.")
                            .fix("Give a container a livenessProbe."),
                    "no-liveness-probe",
                    "pod-probes",
                    "livenessProbeMissing"),
            strict(undeclared("liveness-port", "livenessProbe", Container::livenessProbe), "liveness-port", "", ""),
            strict(undeclared("readiness-port", "readinessProbe", Container::readinessProbe), "readiness-port", "", ""),
            strict(undeclared("startup-port", "startupProbe", Container::startupProbe), "startup-port", "", ""));

    private ProbeChecks() {}

    private static Stream<Container> running(CheckedPod pod) {
        return pod.containers().stream().filter(CheckedContainer::isRunning).map(CheckedContainer::get);
    }

    /** Whether a Service selects a pod; one that publishes pods that are not ready asks for none of this. */
    private static boolean isServed(CheckedManifest manifest, CheckedPod pod) {
        return pod.runsForever()
                && manifest.resources(Service.class).stream()
                        .filter(service -> service.namespace().orElse("").equals(pod.namespace()))
                        .flatMap(service -> service.spec().stream())
                        .anyMatch(spec ->
                                !spec.publishNotReadyAddresses().orElse(false) && pod.isSelectedBy(spec.selector()));
    }

    private static ManifestRule undeclared(String id, String field, Function<Container, Optional<Probe>> probeOf) {
        return ManifestRule.forContainers()
                .should(id, "declare the port of its " + field, (container, found) -> {
                    List<Integer> declared = container.get().ports().stream()
                            .map(port -> port.containerPort())
                            .toList();
                    probeOf.apply(container.get())
                            .flatMap(ProbeChecks::port)
                            .filter(port -> !declared.contains(port))
                            .ifPresent(port -> found.at(field, "Port " + port + " is not among its ports."));
                })
                .because("Whoever reads the manifest does not find it, and a typing error in it is not noticed.")
                .fix("Add it to the container's ports, or probe one of them.");
    }

    /** The number of the port that a probe asks at; one that is named is looked up by Waybill itself. */
    private static Optional<Integer> port(Probe probe) {
        return probe.httpGet()
                .map(get -> get.port().toNode())
                .or(() -> probe.tcpSocket().map(socket -> socket.port().toNode()))
                .filter(node -> node instanceof Scalar scalar && scalar.value() instanceof Long)
                .map(node -> Integer.valueOf(((Scalar) node).text()))
                .or(() -> probe.grpc().map(grpc -> grpc.port()));
    }
}
