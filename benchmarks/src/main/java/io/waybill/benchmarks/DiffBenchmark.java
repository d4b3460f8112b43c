package io.waybill.benchmarks;

import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ResourceChange;
import io.waybill.kubernetes.packed.PackedTrees;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many resources of two manifests one thread compares in a second, once warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class DiffBenchmark {

    private static final int COPIES = 100;
    private static final int DEPLOYMENTS = 2 * COPIES;
    private static final int RESOURCES = COPIES * MyBlogs.RESOURCES;

    private final PackedTrees trees = new PackedTrees();
    private final List<Item> before = MyBlogs.items(MyBlogs.stream(COPIES), trees);
    private final List<Item> same = MyBlogs.items(MyBlogs.stream(COPIES), trees);
    private final List<Item> scaled = MyBlogs.items(MyBlogs.stream(COPIES).map(MyBlogs::scaled), trees);
    private final ManifestDiff diff;

    /** Loads the facts of the newest minor. */
    public DiffBenchmark() {
        ApiHistory history = ApiHistory.load();
        this.diff = new ManifestDiff(ServedApi.of(history, history.newest()));
    }

    /** Two manifests that are the same. */
    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public List<ResourceChange> comparedSame() {
        return compared(same, 0);
    }

    /** Two manifests of which the Deployments, two resources of seven, have other replicas. */
    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public List<ResourceChange> comparedChanged() {
        return compared(scaled, DEPLOYMENTS);
    }

    private List<ResourceChange> compared(List<Item> after, int changed) {
        List<ResourceChange> changes = diff.of(before, after);
        if (changes.size() != changed) {
            throw new IllegalStateException(changes.size() + " changes in place of " + changed);
        }
        return changes;
    }
}
