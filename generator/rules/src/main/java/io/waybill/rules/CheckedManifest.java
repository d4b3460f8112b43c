package io.waybill.rules;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.MadePods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All resources of one run: what a blueprint renders for an environment and a target, or the files that are judged. */
public final class CheckedManifest implements Checked {

    private final String name;
    private final Target target;
    private final List<Resource<?>> resources;
    private final Set<String> expected;
    private final List<CheckedPod> pods;
    private final Map<Class<?>, List<?>> byClass = new ConcurrentHashMap<>();

    private CheckedManifest(String name, Target target, List<Resource<?>> resources, Set<String> expected) {
        this.name = name;
        this.target = target;
        this.resources = resources;
        this.expected = expected;
        List<CheckedPod> found = new ArrayList<>();
        for (Resource<?> resource : resources) {
            WorkloadKind.of(resource.tree())
                    .flatMap(kind -> CheckedPod.of(resource, kind))
                    .ifPresent(found::add);
        }
        this.pods = List.copyOf(found);
    }

    /**
     * What rules see of resources.
     *
     * @param name what it is called, such as {@code shop/production}; empty where it has no name
     * @param target the Kubernetes version
     * @param resources their trees
     * @param expected what the cluster has beside them, as {@code kind/name}
     */
    public static CheckedManifest of(
            String name, Target target, Collection<Mapping> resources, Collection<String> expected) {
        List<Resource<?>> views = new ArrayList<>();
        resources.forEach(tree -> views.add(Resource.from(tree)));
        return new CheckedManifest(name, target, List.copyOf(views), Set.copyOf(expected));
    }

    /** What rules see of a manifest, for the newest version: for tests of rules. */
    public static CheckedManifest of(Manifest manifest) {
        return new CheckedManifest("", Target.newest(), manifest.resources(), manifest.expected());
    }

    /** What it is called: the environment's folder, such as {@code shop/production}; empty where it has no name. */
    public String name() {
        return name;
    }

    /** The Kubernetes version that it is for. */
    public Target target() {
        return target;
    }

    /**
     * The resources, in their order: each of the class of its kind where the typed API has that apiVersion and kind, else
     * an {@code UntypedResource}.
     */
    public List<Resource<?>> resources() {
        return resources;
    }

    /** The resources of a kind, in their order. */
    @SuppressWarnings("unchecked") // each list holds what its class casts
    public <R extends Resource<R>> List<R> resources(Class<R> kind) {
        return (List<R>) byClass.computeIfAbsent(
                kind,
                asked -> resources.stream()
                        .filter(asked::isInstance)
                        .map(asked::cast)
                        .toList());
    }

    /**
     * The resource of a kind and a name.
     *
     * @param namespace its namespace; empty for one that names none
     */
    public <R extends Resource<R>> Optional<R> resource(Class<R> kind, String namespace, String name) {
        return resources(kind).stream()
                .filter(resource -> resource.name().equals(name)
                        && resource.namespace().orElse("").equals(namespace))
                .findFirst();
    }

    /** Whether the cluster has a resource beside these: the project said so, or it is a declared Secret. */
    public boolean expects(String kind, String name) {
        return expected.contains(kind + "/" + name);
    }

    /** The pods, as built-in workloads have them in their templates. */
    public List<CheckedPod> pods() {
        return pods;
    }

    /**
     * Whether a selector selects pods of a namespace: those of {@link #pods()}, or those that a controller makes of a
     * custom resource, as the Prometheus operator does of a Prometheus.
     */
    public boolean hasPods(String namespace, LabelSelector selector) {
        var labels = io.waybill.kubernetes.label.LabelSelector.of(selector.tree());
        return !pods(namespace, selector).isEmpty()
                || resources.stream()
                        .filter(resource -> resource.namespace().orElse("").equals(namespace))
                        .map(resource -> MadePods.labels(resource.tree()))
                        .anyMatch(made -> !made.isEmpty() && labels.matches(made));
    }

    /** The pods of a namespace that a selector selects; all of them when it is empty. */
    public List<CheckedPod> pods(String namespace, LabelSelector selector) {
        return pods.stream()
                .filter(pod -> pod.namespace().equals(namespace) && pod.isSelectedBy(selector))
                .toList();
    }
}
