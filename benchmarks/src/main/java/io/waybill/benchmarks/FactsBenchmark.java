package io.waybill.benchmarks;

import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to load the facts of Kubernetes and to validate one small file, for one minor or for all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FactsBenchmark {

    private static final byte[] FILE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: 2
              selector:
                matchLabels: {app: web}
              template:
                metadata:
                  labels: {app: web}
                spec:
                  containers:
                  - name: web
                    image: nginx:1.27
                    ports:
                    - containerPort: 80
            """.getBytes(StandardCharsets.UTF_8);

    /** The minors to validate for: the newest, or all. */
    @Param({"newest", "all"})
    public String targets = "newest";

    /** Loads the facts anew, as a fresh process does, and validates. */
    @Benchmark
    public int loadFactsAndValidate() throws IOException {
        ApiHistory history = loadAnew();
        List<Minor> minors = targets.equals("all") ? history.minors() : List.of(history.newest());
        int valid = 0;
        for (Minor minor : minors) {
            Validator validator =
                    new Validator(ServedApi.of(history, minor), ApiRules.ALL, Severities.DEFAULT, finding -> {});
            ManifestReader.read(
                    new ByteArrayInputStream(FILE),
                    "web.yaml",
                    document -> validator.validate(document.root().orElseThrow(), "web.yaml", 0));
            valid += validator.summary().valid();
        }
        if (valid != minors.size()) {
            throw new IllegalStateException("Only " + valid + " of " + minors.size() + " minors find the file valid");
        }
        return valid;
    }

    /** What {@link ApiHistory#load} does when it is first asked. */
    private static ApiHistory loadAnew() throws IOException {
        try (InputStream in = ApiHistory.class.getResourceAsStream("kubernetes-api.txt")) {
            return FactsFormat.read(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }
}
