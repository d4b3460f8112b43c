package ${package};

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Service;
import java.util.List;

/** What runs on the cluster, in each environment. */
public final class Shop implements EnvironmentBlueprint<Shop.Stage> {

    /** The environments, and how they differ. */
    public enum Stage implements Environment {
        DEVELOPMENT(1),
        STAGING(1),
        PRODUCTION(3);

        private final int replicas;

        Stage(int replicas) {
            this.replicas = replicas;
        }
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        Container container = Container.named("web")
                .image("nginx:1.27")
                .port(80)
                .readinessProbe(Probe.httpGet("/", 80))
                .requests(cpu("100m"), memory("256Mi"))
                .limits(memory("256Mi"));
        Deployment web = Deployment.named("web", container).replicas(stage.replicas);
        Service service = Service.selecting(web).port(80);
        return Manifest.in(Namespace.named("${artifactId}"), web, service);
    }
}
