package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.defaults.Completions.Completion;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Map;

/**
 * What is filled into Pods and into templates of Pods. The two differ: requests, links to Services, ports of the host and
 * whatever admission adds are filled into Pods alone.
 */
final class PodCompletions {

    static final Map<String, Completion> ALL = Map.of(
            "core.v1.Container", PodCompletions::container,
            "core.v1.EphemeralContainer", PodCompletions::container,
            "core.v1.PodSpec", PodCompletions::spec,
            "core.v1.Pod", pod -> pod.inside("spec", PodCompletions::pod),
            "core.v1.Volume", PodCompletions::volume,
            "core.v1.FileKeySelector", reference -> reference.fill("optional", false));

    /** Templates of newer servers keep hostPort out: the gate DefaultHostNetworkHostPortsInPodTemplates is off since 1.28. */
    private static final int NO_HOST_PORTS_IN_TEMPLATES = 28;

    private static final List<String> UNREACHABLE =
            List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable");

    private static final Map<String, Long> SYSTEM_PRIORITIES =
            Map.of("", 0L, "system-cluster-critical", 2_000_000_000L, "system-node-critical", 2_000_001_000L);

    private PodCompletions() {}

    /** SetDefaults_Container. */
    private static void container(Draft container) {
        String policy = ImageTag.isLatest(container.text("image")) ? "Always" : "IfNotPresent";
        container.fill("imagePullPolicy", policy);
    }

    /** SetDefaults_Volume. */
    private static void volume(Draft volume) {
        if (volume.isOnly("name")) {
            volume.put("emptyDir", Mapping.empty());
        }
        if (volume.get("image") instanceof Mapping) {
            volume.inside("image", image -> {
                String policy = ImageTag.isLatest(image.text("reference")) ? "Always" : "IfNotPresent";
                image.fill("pullPolicy", policy);
            });
        }
    }

    /** SetDefaults_PodSpec; the two names of the service account are one field within the server. */
    private static void spec(Draft spec) {
        spec.fill("securityContext", Mapping.empty());
        spec.fill("serviceAccountName", spec.get("serviceAccount"));
        Node account = spec.get("serviceAccountName");
        if (account != null) {
            spec.put("serviceAccount", account);
        }
        if (!spec.isFrom(NO_HOST_PORTS_IN_TEMPLATES)) {
            hostPorts(spec);
        }
    }

    /** SetDefaults_Pod, and the admission plugins that every API server runs. */
    private static void pod(Draft spec) {
        PodContainers.STARTED.forEach(list -> spec.each(list, PodCompletions::requests));
        podRequests(spec);
        spec.fill("enableServiceLinks", true);
        hostPorts(spec);
        priority(spec);
        tolerations(spec);
        spec.fill("serviceAccountName", "default");
        spec.fill("serviceAccount", spec.get("serviceAccountName"));
    }

    private static void hostPorts(Draft spec) {
        if (spec.isTrue("hostNetwork")) {
            PodContainers.STARTED.forEach(list -> spec.each(
                    list,
                    container -> container.each("ports", port -> port.fill("hostPort", port.get("containerPort")))));
        }
    }

    private static void requests(Draft container) {
        if (container.get("resources") instanceof Mapping resources && resources.get("limits") instanceof Mapping) {
            container.inside("resources", PodCompletions::requestsFromLimits);
        }
    }

    private static void requestsFromLimits(Draft resources) {
        Mapping limits = resources.mapping("limits");
        resources.inside("requests", requests -> limits.keys().forEach(name -> requests.fill(name, limits.get(name))));
    }

    /** What a Pod as a whole may use is requested where no container requests some of it: defaultPodRequests. */
    private static void podRequests(Draft spec) {
        if (!(spec.get("resources") instanceof Mapping resources) || !(resources.get("limits") instanceof Mapping)) {
            return;
        }
        List<Mapping> containers = PodContainers.STARTED.stream()
                .flatMap(list -> spec.items(list).stream())
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
        spec.inside("resources", whole -> {
            Mapping limits = whole.mapping("limits");
            whole.inside(
                    "requests",
                    requests -> limits.keys().stream()
                            .filter(name -> containers.stream()
                                    .noneMatch(one -> Fields.has(Fields.at(one, "resources", "requests"), name)))
                            .forEach(name -> requests.fill(name, limits.get(name))));
        });
    }

    /** The plugin Priority; what a PriorityClass of the cluster says is not known here. */
    private static void priority(Draft spec) {
        String priorityClass = spec.text("priorityClassName");
        Long priority = SYSTEM_PRIORITIES.get(priorityClass);
        if (priority != null) {
            spec.fill("priority", priority);
            if (spec.isFrom(19)) {
                spec.fill("preemptionPolicy", "PreemptLowerPriority");
            }
        }
    }

    /** The plugin DefaultTolerationSeconds. */
    private static void tolerations(Draft spec) {
        for (String key : UNREACHABLE) {
            boolean tolerated = spec.items("tolerations").stream()
                    .anyMatch(item -> item instanceof Mapping toleration && tolerates(toleration, key));
            if (!tolerated) {
                spec.append(
                        "tolerations",
                        Mapping.empty()
                                .with("key", Scalar.of(key))
                                .with("operator", Scalar.of("Exists"))
                                .with("effect", Scalar.of("NoExecute"))
                                .with("tolerationSeconds", Scalar.of(300)));
            }
        }
    }

    private static boolean tolerates(Mapping toleration, String taint) {
        String key = Fields.textOrEmpty(toleration, "key");
        String effect = Fields.textOrEmpty(toleration, "effect");
        return (key.isEmpty() || key.equals(taint)) && (effect.isEmpty() || effect.equals("NoExecute"));
    }
}
