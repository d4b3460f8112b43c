package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in the volumes that the pod's containers mount. */
abstract class AbstractPodSpec extends TypedValue<PodSpec> {

    AbstractPodSpec(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Adds the volumes of containers to {@code volumes}, and passes on what is not a volume.
     *
     * @throws IllegalArgumentException when two different volumes have one name
     */
    @Override
    protected PodSpec adopt(List<TypedValue<?>> values) {
        PodSpec pod = self();
        List<TypedValue<?>> others = new ArrayList<>();
        for (TypedValue<?> value : values) {
            if (value instanceof Volume volume) {
                pod = pod.withVolume(volume);
            } else {
                others.add(value);
            }
        }
        return others.isEmpty() ? pod : pod.passOn(others);
    }

    PodSpec passOn(List<TypedValue<?>> values) {
        return super.adopt(values);
    }

    PodSpec withVolume(Volume volume) {
        Optional<Volume> present = self().volumes().stream()
                .filter(other -> other.name().equals(volume.name()))
                .findFirst();
        if (present.isEmpty()) {
            return self().volume(volume);
        }
        if (!present.get().equals(volume)) {
            throw new IllegalArgumentException("Two different volumes of one pod are named \"" + volume.name() + "\":\n"
                    + present.get() + "and:\n" + volume);
        }
        return self();
    }
}
