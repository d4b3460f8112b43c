package io.waybill.rules;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.ControllerLabels;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pod, as a Pod or the template of a workload has it. */
public final class CheckedPod {

    private final Resource<?> resource;
    private final WorkloadKind kind;
    private final Mapping template;
    private final PodSpec spec;
    private final List<CheckedContainer> containers;

    private CheckedPod(Resource<?> resource, WorkloadKind kind, Mapping template, Mapping spec) {
        this.resource = resource;
        this.kind = kind;
        this.template = template;
        this.spec = PodSpec.from(spec);
        List<CheckedContainer> all = new ArrayList<>();
        add(PodContainers.INIT, spec, all);
        add(PodContainers.REGULAR, spec, all);
        add(PodContainers.EPHEMERAL, spec, all);
        this.containers = List.copyOf(all);
    }

    static Optional<CheckedPod> of(Resource<?> resource, WorkloadKind kind) {
        Mapping template = kind.template(resource.tree());
        return template.mapping("spec").map(spec -> new CheckedPod(resource, kind, template, spec));
    }

    private void add(String field, Mapping spec, List<CheckedContainer> all) {
        List<Node> items = Fields.nodes(spec, field);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Mapping container) {
                all.add(new CheckedContainer(
                        this, field, Container.from(container), path() + "." + field + "[" + i + "]"));
            }
        }
    }

    /** The workload, or the Pod itself. */
    public Resource<?> resource() {
        return resource;
    }

    /** The kind of that resource, such as {@code Deployment}. */
    public String kind() {
        return kind.kind();
    }

    /** The namespace; empty where the resource names none. */
    public String namespace() {
        return resource.namespace().orElse("");
    }

    /** Where the spec of the pod is in that resource, such as {@code spec.template.spec}. */
    public String path() {
        return kind.templatePath().isEmpty() ? "spec" : String.join(".", kind.templatePath()) + ".spec";
    }

    /** The spec of the pod. */
    public PodSpec spec() {
        return spec;
    }

    /** The labels of the pod. */
    public Map<String, String> labels() {
        return Fields.entries(Fields.at(template, "metadata", "labels"));
    }

    /** The annotations of the pod. */
    public Map<String, String> annotations() {
        return Fields.entries(Fields.at(template, "metadata", "annotations"));
    }

    /** All containers: init containers and sidecars, those that run side by side, then ephemeral ones. */
    public List<CheckedContainer> containers() {
        return containers;
    }

    /** Whether it runs until it is stopped, rather than until it has done its work: not that of a Job or a bare Pod. */
    public boolean runsForever() {
        return kind.runsForever();
    }

    /** Whether {@code spec.replicas} of its workload says how many there are. */
    public boolean hasReplicas() {
        return kind.hasReplicas();
    }

    /** How many of them the manifest asks for; 1 where it says nothing, as for the API server. */
    public int replicas() {
        return kind.hasReplicas() ? Fields.number(Fields.at(resource.tree(), "spec"), "replicas", 1) : 1;
    }

    /** Whether a selector selects it; an empty one does. Labels that only its controller adds are taken to be there. */
    public boolean isSelectedBy(LabelSelector selector) {
        return isSelectedBy(io.waybill.kubernetes.label.LabelSelector.of(selector.tree()));
    }

    /** Whether labels select it, as those of a Service do; none select nothing. */
    public boolean isSelectedBy(Map<String, String> wanted) {
        return !wanted.isEmpty()
                && isSelectedBy(new io.waybill.kubernetes.label.LabelSelector(Map.copyOf(wanted), List.of()));
    }

    private boolean isSelectedBy(io.waybill.kubernetes.label.LabelSelector selector) {
        Map<String, String> own = labels();
        return selector.labels().entrySet().stream()
                        .allMatch(label -> own.containsKey(label.getKey())
                                ? label.getValue().equals(own.get(label.getKey()))
                                : ControllerLabels.isKnown(label.getKey()))
                && selector.requirements().stream()
                        .allMatch(requirement -> requirement.holds(own) || ControllerLabels.isKnown(requirement.key()));
    }
}
