package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Affinity;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Toleration;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.value.ComputeResource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever steps are chained in whatever order, no step changes what stands before it. */
class ChainTest {

    private static final List<UnaryOperator<Deployment>> STEPS = List.of(
            deployment -> deployment.replicas(2),
            deployment -> deployment.replicas(3),
            deployment -> deployment.label("tier", "web"),
            deployment -> deployment.podLabel("tier", "web"),
            deployment -> deployment.annotation("note", "a: b"),
            deployment -> deployment.nodeSelector("disk", "ssd"),
            deployment -> deployment.hostNetwork(true),
            deployment -> deployment.rollingUpdate(1, 0),
            deployment -> deployment.recreate(),
            deployment -> deployment.toleration(Toleration.everything()),
            deployment -> deployment.affinity(Affinity.requireNode("zone", "a")),
            deployment -> deployment.container(Container.named("side").mount("/tmp", Volume.emptyDir("tmp"))),
            deployment -> deployment.initContainer(Container.named("init").mount("/tmp", Volume.emptyDir("tmp"))),
            deployment -> deployment.volume(Volume.hostPath("data", "/opt")),
            deployment -> deployment.namespace("jds"));

    private static final List<UnaryOperator<Container>> CONTAINER_STEPS = List.of(
            container -> container.image("mysql:5.7"),
            container -> container.port(80),
            container -> container.port("http", 8080),
            container -> container.env("A", "1"),
            container -> container.requests(ComputeResource.cpu("50m")),
            container -> container.limits(ComputeResource.memory("1Gi")),
            container -> container.readinessProbe(Probe.tcpSocket(80)),
            container -> container.livenessProbe(Probe.httpGet("/", "http")),
            container -> container.mount("/a", Volume.emptyDir("a")),
            container -> container.command("sh", "-c"),
            container -> container.command(List.of()));

    @Provide
    Arbitrary<List<UnaryOperator<Deployment>>> steps() {
        return Arbitraries.of(STEPS).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<UnaryOperator<Container>>> containerSteps() {
        return Arbitraries.of(CONTAINER_STEPS).list().ofMaxSize(12);
    }

    @Property
    void everyPrefixStaysAsItWas(
            @ForAll("containerSteps") List<UnaryOperator<Container>> inner,
            @ForAll("steps") List<UnaryOperator<Deployment>> outer) {
        List<Object> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Container container = Container.named("c");
        for (UnaryOperator<Container> step : inner) {
            values.add(container);
            texts.add(container.toString());
            container = step.apply(container);
        }
        Deployment deployment = Deployment.named("app", container);
        for (UnaryOperator<Deployment> step : outer) {
            values.add(deployment);
            texts.add(deployment.toString());
            deployment = step.apply(deployment);
        }

        assertThat(values).map(Object::toString).isEqualTo(texts);
    }

    @Property
    void theSameStepsGiveAnEqualValueAndTheSameBytes(@ForAll("steps") List<UnaryOperator<Deployment>> steps) {
        Deployment once = chain(steps);
        Deployment again = chain(steps);

        assertThat(once).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.toString());
    }

    @Property
    void aViewOfTheSameTreeIsEqual(@ForAll("steps") List<UnaryOperator<Deployment>> steps) {
        Deployment deployment = chain(steps);

        assertThat(Deployment.from(deployment.tree())).isEqualTo(deployment);
    }

    private static Deployment chain(List<UnaryOperator<Deployment>> steps) {
        Deployment deployment = Deployment.named("app", Container.named("c"));
        for (UnaryOperator<Deployment> step : steps) {
            deployment = step.apply(deployment);
        }
        return deployment;
    }
}
