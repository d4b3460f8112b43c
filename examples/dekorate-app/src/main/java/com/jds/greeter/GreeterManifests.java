package com.jds.greeter;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;

import io.dekorate.kubernetes.config.EnvBuilder;
import io.dekorate.kubernetes.decorator.AddEnvVarDecorator;
import io.waybill.dekorate.DekorateDecorators;
import io.waybill.dekorate.DekorateFault;
import io.waybill.dekorate.DekorateOutput;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Affinity;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import java.util.List;

/** What the annotations of {@link Greeter} say, and what annotations cannot say: what differs between environments. */
public final class GreeterManifests implements EnvironmentBlueprint<Stage> {

    private static final String GREETER = "greeter";

    @Override
    public String name() {
        return GREETER;
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        Manifest base = base();
        Namespace jds = Namespace.named("jds");
        ConfigMap settings = ConfigMap.named(GREETER).data("GREETING", stage.greeting());
        Deployment greeter = refined(base.deployment(GREETER).get(), stage, settings);
        Service service = base.service(GREETER).get();
        return stage == Stage.TEST
                ? Manifest.in(jds, settings, greeter, service)
                : Manifest.in(jds, settings, greeter, budget(greeter), service, ingress(service));
    }

    /** What Dekorate generated while the application was compiled, its faults mended, and one of its decorators applied. */
    private static Manifest base() {
        Manifest generated = DekorateOutput.of(Greeter.class);
        return DekorateDecorators.apply(
                DekorateFault.mendAll(generated),
                new AddEnvVarDecorator(
                        GREETER,
                        GREETER,
                        new EnvBuilder()
                                .withName("JAVA_TOOL_OPTIONS")
                                .withValue("-XX:MaxRAMPercentage=75")
                                .build()));
    }

    private static Deployment refined(Deployment greeter, Stage stage, ConfigMap settings) {
        return greeter.replicas(stage.replicas())
                .rollingUpdate(1, 0)
                .affinity(Affinity.spread(greeter.selectorLabels(), "kubernetes.io/hostname"))
                .updateContainer(
                        GREETER,
                        container -> container
                                .env("GREETING", settings.key("GREETING"))
                                .requests(cpu("100m"), memory("128Mi"))
                                .limits(cpu("1"), memory("128Mi"))
                                .securityContext(
                                        SecurityContext.of().runAsNonRoot(true).allowPrivilegeEscalation(false)));
    }

    private static PodDisruptionBudget budget(Deployment greeter) {
        return PodDisruptionBudget.selecting(greeter).minAvailable(2);
    }

    private static Ingress ingress(Service service) {
        return Ingress.named(GREETER)
                .rule("greeter.jds.com", HTTPIngressPath.prefix("/greetings", service.backend("http")));
    }
}
