package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.codegen.DslType;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.pod.PodContainers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The volumes of a pod, which its containers bring along when they mount them. */
public final class PodVolumes {

    private static final String VOLUME = "core.v1.Volume";

    private final Mapping pod;
    private final FieldPath path;
    private final Map<String, Mapping> byName = new LinkedHashMap<>();
    private final List<String> mounts = new ArrayList<>();
    private final boolean ordered;
    private boolean spoiled;

    private PodVolumes(Mapping pod, FieldPath path) {
        this.pod = pod;
        this.path = path;
        Trees.mappings(pod, "volumes")
                .forEach(volume -> Trees.text(volume, "name").ifPresent(name -> byName.put(name, volume)));
        for (String field : PodContainers.STARTED) {
            for (Mapping container : Trees.mappings(pod, field)) {
                for (Mapping mount : Trees.mappings(container, "volumeMounts")) {
                    Trees.text(mount, "name").filter(byName::containsKey).ifPresent(mounts::add);
                }
            }
        }
        Set<String> order = new LinkedHashSet<>(mounts);
        order.addAll(byName.keySet());
        this.ordered = List.copyOf(order).equals(List.copyOf(byName.keySet()));
    }

    /** The volumes of a pod; empty if they have no distinct names. */
    public static Optional<PodVolumes> of(Mapping pod, FieldPath path) {
        PodVolumes volumes = new PodVolumes(pod, path);
        return volumes.byName.size() == Trees.items(pod, "volumes").size() ? Optional.of(volumes) : Optional.empty();
    }

    /** A container could not be written so that it brings its volumes along. */
    public void spoil() {
        spoiled = true;
    }

    /** Whether containers cannot bring the volumes along. */
    public boolean isSpoiled() {
        return spoiled;
    }

    /** The volume of that name, for a container to mount. */
    public Optional<Code> mounted(String name, Draft draft) {
        if (!byName.containsKey(name)) {
            return Optional.empty();
        }
        Code volume = value(name, draft.scope(), draft.writer());
        boolean once = mounts.stream().filter(name::equals).count() == 1;
        return Optional.of(once && ordered ? volume : variable(name, volume, draft));
    }

    private static Code variable(String name, Code volume, Draft draft) {
        DslType type = draft.writer().type(VOLUME);
        return draft.scope().local(name, type.className(), volume);
    }

    private Code value(String name, Scope scope, ValueWriter writer) {
        int index = List.copyOf(byName.keySet()).indexOf(name);
        return writer.value(
                VOLUME,
                Objects.requireNonNull(byName.get(name)),
                path.field("volumes").item(index),
                scope);
    }

    /** Adds the volumes that no container brings along, or all where they would come in another order. */
    public void addTo(Draft draft) {
        if (!ordered) {
            List<Code> all = byName.keySet().stream()
                    .map(name -> mounts.contains(name)
                            ? variable(name, value(name, draft.scope(), draft.writer()), draft)
                            : value(name, draft.scope(), draft.writer()))
                    .toList();
            draft.step("volumes", Code.call("java.util.List", "of", all, null));
            return;
        }
        byName.keySet().stream()
                .filter(name -> !mounts.contains(name))
                .forEach(name -> draft.step("volume", value(name, draft.scope(), draft.writer())));
    }

    /** Whether the pod mounts anything that can be written so. */
    public boolean isUsed() {
        return !mounts.isEmpty() && !byName.isEmpty() && pod.size() > 0;
    }

    /** A mount that a volume is added to: by path, read-only, or as a value. */
    public static void mount(Draft container, int index, Mapping mount, Code volume) {
        Optional<String> mountPath = Trees.text(mount, "mountPath");
        boolean readOnly = Trees.get(mount, "readOnly")
                .filter(node -> node.equals(Scalar.of(true)))
                .isPresent();
        Optional<String> subPath = Trees.text(mount, "subPath");
        if (mountPath.isPresent() && Trees.hasExactly(mount, "name", "mountPath")) {
            container.step("mount", Literals.text(mountPath.get()), volume);
        } else if (mountPath.isPresent() && readOnly && Trees.hasExactly(mount, "name", "mountPath", "readOnly")) {
            container.step("mountReadOnly", Literals.text(mountPath.get()), volume);
        } else if (mountPath.isPresent()
                && subPath.isPresent()
                && Trees.hasExactly(mount, "name", "mountPath", "subPath")) {
            container.step("mount", Literals.text(mountPath.get()), volume, Literals.text(subPath.get()));
        } else {
            container.step("mount", container.item("core.v1.VolumeMount", "volumeMounts", index, mount), volume);
        }
    }
}
