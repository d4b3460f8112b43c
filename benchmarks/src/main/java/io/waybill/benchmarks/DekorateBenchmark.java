package io.waybill.benchmarks;

import io.dekorate.kubernetes.config.ContainerBuilder;
import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.config.KubernetesConfigBuilder;
import io.dekorate.kubernetes.decorator.AddSidecarDecorator;
import io.waybill.dekorate.DekorateDecorators;
import io.waybill.dekorate.DekorateGenerator;
import io.waybill.dekorate.Fabric8;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many applications Dekorate's generators make in this process, and what a way through fabric8's objects costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DekorateBenchmark {

    private final KubernetesConfig config = new KubernetesConfigBuilder()
            .withPartOf("retail")
            .withName("shop")
            .withVersion("1.4.2")
            .withReplicas(2)
            .addNewPort()
            .withName("http")
            .withContainerPort(8080)
            .endPort()
            .withNewReadinessProbe()
            .withHttpActionPath("/ready")
            .endReadinessProbe()
            .build();

    private final Manifest manifest = DekorateGenerator.generate(config);

    private final AddSidecarDecorator sidecar = new AddSidecarDecorator(
            "shop",
            new ContainerBuilder().withName("proxy").withImage("envoy:1.30").build());

    /** A configuration to a manifest. */
    @Benchmark
    public Manifest generate() {
        return DekorateGenerator.generate(config);
    }

    /** The same from eight threads. */
    @Benchmark
    @Threads(8)
    public Manifest generateFromEightThreads() {
        return DekorateGenerator.generate(config);
    }

    /** A Deployment and a Service with a sidecar added. */
    @Benchmark
    public Manifest decorate() {
        return DekorateDecorators.apply(manifest, sidecar);
    }

    /** A Deployment to fabric8's object and back. */
    @Benchmark
    public Resource<?> roundTrip() {
        return Fabric8.resource(Fabric8.object(manifest.resources().get(0)));
    }
}
