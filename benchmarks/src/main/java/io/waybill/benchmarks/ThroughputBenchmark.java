package io.waybill.benchmarks;

import io.waybill.dsl.Resource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.YamlEmitter;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.render.YamlWriter;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one thread does in a second, once warm: Deployments built and rendered, resources read and validated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ThroughputBenchmark {

    private static final int COPIES = 100;
    private static final int RESOURCES = COPIES * MyBlogs.RESOURCES;

    private final Secret credentials = MyBlogs.credentials();
    private final ConfigMap settings = MyBlogs.settings();
    private final YamlEmitter emitter = new YamlEmitter();
    private final StringBuilder text = new StringBuilder();
    private final List<Node> trees = new ArrayList<>();
    private Deployment deployment;
    private String yaml;
    private byte[] stream;
    private ServedApi api;

    /** Makes what is rendered, read and validated, and checks that one comes of the other. */
    @Setup
    public void make() throws UnreadableException {
        deployment = MyBlogs.myblog(settings, credentials, 1);
        yaml = YamlEmitter.toYaml(deployment.tree());
        List<Resource<?>> resources = MyBlogs.stream(COPIES).toList();
        resources.forEach(resource -> trees.add(resource.tree()));
        stream = YamlWriter.toYaml(resources).getBytes(StandardCharsets.UTF_8);
        ApiHistory history = ApiHistory.load();
        api = ServedApi.of(history, history.newest());
        check(copied() == rendered().length, "What is copied is not what is rendered");
        check(parsed().equals(trees), "What is read is not what was rendered");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A Deployment is built. */
    @Benchmark
    public Deployment built() {
        return MyBlogs.myblog(settings, credentials, 1);
    }

    /** A Deployment is built and rendered to bytes. */
    @Benchmark
    public byte[] builtAndRendered() {
        emitter.document(MyBlogs.myblog(settings, credentials, 1).tree());
        byte[] bytes = emitter.take();
        check(bytes.length == yaml.length(), "The Deployment has another size");
        return bytes;
    }

    /** A Deployment is rendered to bytes. */
    @Benchmark
    public byte[] rendered() {
        emitter.document(deployment.tree());
        return emitter.take();
    }

    /** The text of a Deployment is copied line by line and encoded: what rendering cannot be faster than. */
    @Benchmark
    public int copied() {
        text.setLength(0);
        for (int start = 0; start < yaml.length(); ) {
            int end = yaml.indexOf('\n', start) + 1;
            text.append(yaml, start, end);
            start = end;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Resources are read from YAML. */
    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public List<Node> parsed() throws UnreadableException {
        List<Node> nodes = new ArrayList<>(RESOURCES);
        ManifestReader.read(
                new ByteArrayInputStream(stream),
                "a.yaml",
                (Document document) -> nodes.add(document.root().orElseThrow()));
        check(nodes.size() == RESOURCES, "Resources were lost");
        return nodes;
    }

    /** Resources are read from YAML without the reader for plain documents. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-XX:+UseSerialGC", "-Dwaybill.yaml=general"})
    @OperationsPerInvocation(RESOURCES)
    public List<Node> parsedByTheGeneralReader() throws UnreadableException {
        return parsed();
    }

    /** Resources are judged by all rules, references among them too. */
    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public int validated() {
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> {
            throw new IllegalStateException(finding.toString());
        });
        for (int i = 0; i < trees.size(); i++) {
            validator.validate(trees.get(i), "memory", i);
        }
        validator.finish(Set.of());
        int valid = validator.summary().valid();
        check(valid == RESOURCES, "Resources were not judged");
        return valid;
    }
}
