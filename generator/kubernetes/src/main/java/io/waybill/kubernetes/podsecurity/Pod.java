package io.waybill.kubernetes.podsecurity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Part;
import java.util.List;

/** A pod, or a template of pods, as the checks see it. */
public final class Pod {

    private final Part metadata;
    private final Part spec;
    private final List<Container> containers;

    private Pod(Part metadata, Part spec) {
        this.metadata = metadata;
        this.spec = spec;
        this.containers = PodContainers.all(spec).stream()
                .map(part -> new Container(part.text("name"), part))
                .toList();
    }

    /** A resource that is a Pod, or the pod that its template describes. */
    public static Pod of(Mapping resource, WorkloadKind kind) {
        Part part = Part.of(resource).at(kind.templatePath());
        return new Pod(part.field("metadata"), part.field("spec"));
    }

    Part annotations() {
        return metadata.field("annotations");
    }

    Part spec() {
        return spec;
    }

    Part securityContext() {
        return spec.field("securityContext");
    }

    /** Init containers, containers and ephemeral ones. */
    List<Container> containers() {
        return containers;
    }

    /** Whether the pod says that it runs on Windows, where some fields have no meaning. */
    boolean isWindows() {
        return spec.field("os").text("name").equals("windows");
    }

    /** Whether the pod has a user namespace of its own, so that root within is nobody outside. */
    boolean hasUserNamespace() {
        return !spec.bool("hostUsers").orElse(true);
    }

    /**
     * One of the pod's containers.
     *
     * @param name its name
     * @param part what was written
     */
    record Container(String name, Part part) {

        Part securityContext() {
            return part.field("securityContext");
        }

        /** How a sentence begins that is about this container. */
        String subject() {
            return "Container \"" + name + "\"";
        }
    }
}
