package io.waybill.application.rules;

import io.waybill.application.container.Cluster;
import io.waybill.application.container.ContainerInput;
import io.waybill.application.container.Jvm;
import io.waybill.application.container.JvmPorts;
import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Listener;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A container that runs a program.
 *
 * @param workload the workload
 * @param labels the labels of its pods
 * @param pod the spec of its pods
 * @param container the container
 * @param input what it gives its program
 * @param cluster the resources of the manifest
 */
public record RunContainer(
        TypedObject workload,
        Map<String, String> labels,
        TypedObject pod,
        TypedObject container,
        ContainerInput input,
        Cluster cluster) {

    /**
     * Calls back for each container of a manifest that an assignment means.
     *
     * @param expected what the cluster has besides, as {@code kind/name}, and keys of Secrets as {@code Secret/name#key}
     */
    public static void each(
            Assignment assignment, List<TypedObject> resources, Set<String> expected, Consumer<RunContainer> work) {
        Cluster cluster = Cluster.of(resources, expected);
        for (TypedObject resource : resources) {
            if (assignment.isFor(resource.kindName(), Cluster.name(resource))) {
                of(assignment, resource, cluster).ifPresent(work);
            }
        }
    }

    /** Its JVM. */
    public Jvm jvm() {
        return Jvm.of(input.command(), container);
    }

    /** The ports that its program and the options of its JVM open. */
    public Stream<Listener> listeners(ApplicationModel model) {
        return Stream.concat(model.network().listeners().stream(), jvmPorts().listeners().stream());
    }

    /** Whether its program or an agent of its JVM may listen on other ports, too. */
    boolean mayListenElsewhere(ApplicationModel model) {
        return model.network().mayListenElsewhere().isPresent() || jvmPorts().hasAgents();
    }

    private JvmPorts jvmPorts() {
        return JvmPorts.of(input.command());
    }

    /** The container of a workload that an assignment means; empty where the workload has none of that name. */
    static Optional<RunContainer> of(Assignment assignment, TypedObject workload, Cluster cluster) {
        Optional<TypedObject> template = workload.objectAt(WorkloadKind.named(workload.kindName())
                .map(WorkloadKind::templatePath)
                .orElse(List.of()));
        Optional<TypedObject> pod = template.flatMap(found -> found.object("spec"));
        if (pod.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> labels = Fields.entries(Fields.at(template.get().mapping(), "metadata", "labels"));
        return container(assignment, pod.get())
                .map(container -> new RunContainer(
                        workload,
                        labels,
                        pod.get(),
                        container,
                        ContainerInput.of(cluster, Cluster.namespace(workload), pod.get(), container),
                        cluster));
    }

    private static Optional<TypedObject> container(Assignment assignment, TypedObject pod) {
        List<TypedObject> containers = pod.objects(PodContainers.REGULAR);
        String name = assignment.container().orElse(assignment.workload());
        Optional<TypedObject> named = containers.stream()
                .filter(container -> container.text("name").equals(name))
                .findFirst();
        return assignment.container().isPresent()
                ? named
                : named.or(() -> containers.stream().findFirst());
    }

    /** The number of a port that is given by number or name; empty where this container has no port of that name. */
    Optional<Integer> port(TypedObject object, String field) {
        String written = object.text(field);
        if (written.matches("\\d{1,5}")) {
            return Optional.of(Integer.valueOf(written));
        }
        return container.objects("ports").stream()
                .filter(port -> port.text("name").equals(written))
                .findFirst()
                .map(port -> port.number("containerPort"))
                .map(Long::intValue);
    }

    /** The word of its command that is a text, or the script that has it in it. */
    Optional<TypedValue> word(String text) {
        return Stream.of("command", "args")
                .flatMap(field -> container.items(field).stream())
                .filter(word -> word.text().equals(text) || word.text().contains(" " + text))
                .findFirst();
    }

    /** Whether another container of the pod may listen on a port: it declares it, or there is one that declares none. */
    boolean mayBeOfAnother(int port) {
        List<TypedObject> others = new ArrayList<>(pod.objects(PodContainers.REGULAR));
        others.addAll(pod.objects(PodContainers.INIT).stream()
                .filter(init -> PodContainers.isSidecar(init.mapping()))
                .toList());
        others.removeIf(other -> other.text("name").equals(container.text("name")));
        return others.stream()
                .map(other -> other.objects("ports"))
                .anyMatch(ports -> ports.isEmpty()
                        || ports.stream().anyMatch(one -> Long.valueOf(port).equals(one.number("containerPort"))));
    }
}
