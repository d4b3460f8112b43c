package io.waybill.dsl.apps.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.SelectingWorkload;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;

/**
 * A Deployment keeps a number of identical pods running and replaces them step by step; its pods' fields can be set on
 * it.
 */
abstract class AbstractDeployment extends Resource<Deployment> implements SelectingWorkload<Deployment> {

    AbstractDeployment(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a Deployment with these containers, whose pods have the label {@code app}: {@code selector} and
     * {@code template}.
     */
    public static Deployment named(String name, Container first, Container... more) {
        return Deployment.named(
                name,
                DeploymentSpec.of(TemplateWorkload.selectorFor(name), TemplateWorkload.templateFor(name, first, more)));
    }

    /**
     * Replaces pods step by step: {@code strategy.rollingUpdate}.
     *
     * @param maxSurge how many pods may exist beyond {@code replicas}
     * @param maxUnavailable how many pods may be missing from {@code replicas}
     */
    public Deployment rollingUpdate(int maxSurge, int maxUnavailable) {
        return rollingUpdate(IntOrString.of(maxSurge), IntOrString.of(maxUnavailable));
    }

    /**
     * Replaces pods step by step: {@code strategy.rollingUpdate}.
     *
     * @param maxSurge pods beyond {@code replicas}, as a number or a percentage of them (rounded up)
     * @param maxUnavailable pods below {@code replicas}, as a number or a percentage of them (rounded down)
     */
    public Deployment rollingUpdate(IntOrString maxSurge, IntOrString maxUnavailable) {
        return self().strategy(DeploymentStrategy.of()
                .type(DeploymentStrategyType.ROLLING_UPDATE)
                .rollingUpdate(RollingUpdateDeployment.of().maxSurge(maxSurge).maxUnavailable(maxUnavailable)));
    }

    /** Stops all old pods before new ones start: {@code strategy.type: Recreate}. */
    public Deployment recreate() {
        return self().strategy(DeploymentStrategy.of().type(DeploymentStrategyType.RECREATE));
    }
}
