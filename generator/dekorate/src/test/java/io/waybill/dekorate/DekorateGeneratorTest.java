package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dekorate.LoggerFactory;
import io.dekorate.Session;
import io.dekorate.WithProject;
import io.dekorate.kubernetes.annotation.KubernetesApplication;
import io.dekorate.kubernetes.annotation.Label;
import io.dekorate.kubernetes.annotation.Probe;
import io.dekorate.kubernetes.annotation.ServiceType;
import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.config.KubernetesConfigBuilder;
import io.waybill.dsl.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DekorateGeneratorTest {

    @KubernetesApplication(
            name = "shop",
            version = "1.4.2",
            partOf = "retail",
            replicas = 2,
            serviceType = ServiceType.NodePort,
            labels = @Label(key = "team", value = "checkout"),
            ports = @io.dekorate.kubernetes.annotation.Port(name = "http", containerPort = 8080),
            readinessProbe = @Probe(httpActionPath = "/ready"))
    private static final class Shop {}

    @Test
    void generatesWhatTheAnnotationsSay() {
        Manifest manifest = DekorateGenerator.generate(
                DekorateGenerator.annotationsOf(Shop.class).build());

        assertThat(manifest).hasToString("");
    }

    @Test
    void aThousandRunsFromEightThreadsGiveIdenticalBytesAndLeaveNothingBehind() throws Exception {
        KubernetesConfig config = DekorateGenerator.annotationsOf(Shop.class).build();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Set<String> results = new HashSet<>();
        Set<Path> files = temporaryFiles();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (PrintStream recording = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(recording);
            System.setErr(recording);
            List<Callable<String>> runs = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                runs.add(() -> DekorateGenerator.generate(config).toString());
            }
            for (Future<String> run : threads.invokeAll(runs)) {
                results.add(run.get());
            }
        } finally {
            threads.shutdown();
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(results).hasSize(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(temporaryFiles()).isEqualTo(files);
        assertThat(state(Session.class, "INSTANCE")).isNull();
        assertThat(state(LoggerFactory.class, "LOGGER")).isNull();
        assertThat(WithProject.project.get()).isNull();
    }

    private static Object state(Class<?> type, String field) throws ReflectiveOperationException {
        Field state = type.getDeclaredField(field);
        state.setAccessible(true);
        return state.get(null);
    }

    private static Set<Path> temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().contains("-1.18-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void reportsAllThatIsMissingTogether() {
        KubernetesConfig config = new KubernetesConfigBuilder()
                .addNewPort()
                .withContainerPort(8080)
                .endPort()
                .addNewLabel("team", "a", new String[0])
                .addNewLabel("team", "b", new String[0])
                .build();

        assertThatThrownBy(() -> DekorateGenerator.generate(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no name: call withName")
                .hasMessageContaining("has no version: call withVersion")
                .hasMessageContaining("The port 8080 has no name")
                .hasMessageContaining("The label team is given twice");
    }
}
