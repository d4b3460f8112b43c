package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.Volume;
import io.waybill.rules.CheckedPod;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Offences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What pods see of the files of their node. */
final class MountChecks {

    private static final Set<String> SENSITIVE = Set.of("/", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr");
    private static final List<String> SOCKETS =
            List.of("docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock");

    static final List<LintCheck> ALL = List.of(
            recommended(
                    volume(
                                    "sensitive-host-path",
                                    "not mount what the node is made of",
                                    path -> SENSITIVE.contains(path),
                                    "is what the node is made of.")
                            .because("Whoever breaks into the pod can read or change it.")
                            .fix("Mount the files below it that are needed."),
                    "sensitive-host-mounts",
                    "",
                    "hostPathSet"),
            recommended(
                    volume(
                                    "runtime-socket",
                                    "not mount the socket of the container runtime",
                                    path -> SOCKETS.stream().anyMatch(path::endsWith),
                                    "is the socket of the container runtime.")
                            .because("Whoever can write to it can start any container on the node.")
                            .fix("Remove it; to build images, use a builder without a daemon."),
                    "docker-sock",
                    "",
                    "hostPathSet"),
            recommended(
                    ManifestRule.forContainers()
                            .should("writable-host-path", "mount paths of its node read only", (container, found) -> {
                                for (int i = 0;
                                        i < container.get().volumeMounts().size();
                                        i++) {
                                    String name = container
                                            .get()
                                            .volumeMounts()
                                            .get(i)
                                            .name();
                                    boolean readOnly = container
                                            .get()
                                            .volumeMounts()
                                            .get(i)
                                            .readOnly()
                                            .orElse(false);
                                    Optional<String> path = path(container.pod(), name);
                                    if (path.isPresent() && !readOnly) {
                                        found.at(
                                                "volumeMounts[" + i + "]",
                                                "It can write to \"" + path.get() + "\" of its node.");
                                    }
                                }
                            })
                            .because("What it writes there stays, and other pods or the node may run it.")
                            .fix("Set readOnly to true."),
                    "writable-host-mount",
                    "",
                    "hostPathSet"),
            strict(
                    volume("host-path", "not mount paths of its node", path -> true, "is of the node.")
                            .because(
                                    "The pod behaves differently on each node, and depends on what others leave there.")
                            .fix("Use a PersistentVolumeClaim, an emptyDir or a ConfigMap."),
                    "",
                    "",
                    "hostPathSet"));

    private MountChecks() {}

    private static ManifestRule volume(String id, String what, Predicate<String> isWrong, String message) {
        return ManifestRule.forPods().should(id, what, (pod, found) -> volumes(pod, found, isWrong, message));
    }

    private static void volumes(CheckedPod pod, Offences found, Predicate<String> isWrong, String message) {
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            int index = i;
            volumes.get(i)
                    .hostPath()
                    .map(volume -> normalized(volume.path()))
                    .filter(isWrong)
                    .ifPresent(path ->
                            found.at("volumes[" + index + "].hostPath.path", "The path \"" + path + "\" " + message));
        }
    }

    private static String normalized(String path) {
        return path.length() > 1 ? path.replaceFirst("/+$", "") : path;
    }

    private static Optional<String> path(CheckedPod pod, String volume) {
        return pod.spec().volumes().stream()
                .filter(one -> one.name().equals(volume))
                .flatMap(one -> one.hostPath().stream())
                .map(one -> one.path())
                .findFirst();
    }
}
