package io.waybill.validate.typed;

import java.util.List;
import java.util.Set;

/** Judges all resources of a set together, once every one has been seen. */
@FunctionalInterface
public interface SetCheck {

    /**
     * Reports what is wrong.
     *
     * @param resources those whose types are right, in their order
     * @param customResources those of kinds that are not built in, of which only the metadata is known to be right
     * @param expected what exists outside of the set, as {@code kind/name}
     */
    void check(List<TypedObject> resources, List<TypedObject> customResources, Set<String> expected);
}
