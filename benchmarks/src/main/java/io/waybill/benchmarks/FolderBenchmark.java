package io.waybill.benchmarks;

import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.target.TargetRange;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a folder of 50,000 files takes, from a cold JVM to the summary. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class FolderBenchmark {

    private static final int FILES = 50_000;
    private static final int FILES_PER_FOLDER = 500;

    private static final List<String> RESOURCES = List.of("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web-%1$d, namespace: jds, labels: {app: web-%1$d}}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web-%1$d}}
              template:
                metadata: {labels: {app: web-%1$d}}
                spec:
                  containers:
                  - name: web
                    image: nginx:1.27
                    ports: [{containerPort: 80, name: http}]
                    resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {memory: 128Mi}}
                    readinessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5}
            """, """
            apiVersion: v1
            kind: Service
            metadata: {name: service-%1$d, namespace: jds}
            spec:
              type: ExternalName
              externalName: service-%1$d.example.com
            """, """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings-%1$d, namespace: jds}
            data: {MYSQL_HOST: mysql, MYSQL_PORT: "3306"}
            """, """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup-%1$d, namespace: jds}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: OnFailure
                      containers: [{name: backup, image: mysql:5.7, command: [mysqldump, myblog]}]
            """, """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader-%1$d, namespace: jds}
            rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]
            """);

    private Path folder = Path.of("");

    /** Writes the files. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("waybill");
        for (int i = 0; i < FILES; i++) {
            Path parent = Files.createDirectories(folder.resolve("%03d".formatted(i / FILES_PER_FOLDER)));
            String yaml = RESOURCES.get(i % RESOURCES.size()).formatted(i);
            Files.writeString(parent.resolve(i + ".yaml"), yaml);
        }
    }

    /** Removes them. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(FolderBenchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Validates the folder, as the command does. */
    @Benchmark
    public Outcome validateFolder() {
        Validate.Settings settings = new Validate.Settings(
                TargetRange.parse("1.36"),
                Set.of(),
                ProjectRules.KUBERNETES,
                Severity.ERROR,
                Format.TEXT,
                Optional.empty());
        Outcome outcome =
                new Validate(new Silent(), InputStream.nullInputStream()).run(List.of(folder.toString()), settings);
        if (outcome != Outcome.CLEAN) {
            throw new IllegalStateException("Not clean: " + outcome);
        }
        return outcome;
    }

    private static final class Silent implements Console {
        @Override
        public void print(String results) {}

        @Override
        public void tell(String line) {}
    }
}
