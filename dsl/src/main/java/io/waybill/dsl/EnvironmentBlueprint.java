package io.waybill.dsl;

import java.util.List;

/**
 * A blueprint that is rendered for several environments.
 *
 * @param <E> the environments: an enum, or a record with one value for each
 */
public interface EnvironmentBlueprint<E extends Environment> extends Blueprint {

    /** All environments; at least one, with different names. */
    List<E> environments();

    /**
     * The resources for one environment.
     *
     * @param environment one of {@link #environments}
     * @param target the Kubernetes version asked for
     */
    Manifest manifest(E environment, Target target);

    /** The resources for the first environment. */
    @Override
    default Manifest manifest(Target target) {
        return manifest(environments().get(0), target);
    }
}
