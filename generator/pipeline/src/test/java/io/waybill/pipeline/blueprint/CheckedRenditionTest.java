package io.waybill.pipeline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Application;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.value.ComputeResource;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.goal.Generate;
import io.waybill.pipeline.run.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many blueprints at once. */
class CheckedRenditionTest {

    private static final int BLUEPRINTS = 200;

    private static final List<Target> TARGETS = List.of(Target.kubernetes("1.20"), Target.newest());

    @Test
    void whatIsPrintedIsInTheOrderOfTheBlueprintsInEveryRun() {
        List<Rendition> renditions =
                renditions(i -> Manifest.of(ConfigMap.named("c" + i).data("number", "" + i)));
        String first = printed(renditions);

        assertThat(first).contains("# b000/kubernetes-1.20\n").contains("# b199/kubernetes-1.37\n");
        for (int run = 0; run < 20; run++) {
            assertThat(printed(renditions)).isEqualTo(first);
        }
    }

    @Test
    void whatIsWrongIsToldInTheOrderOfTheBlueprintsInEveryRun() {
        List<Rendition> renditions = renditions(i -> Manifest.of(Pod.named("p" + i, Container.named("Wrong" + i))));
        String first = printed(renditions);

        assertThat(first.indexOf("Wrong17")).isPositive().isLessThan(first.indexOf("Wrong18"));
        for (int run = 0; run < 5; run++) {
            assertThat(printed(renditions)).isEqualTo(first);
        }
    }

    @Test
    void containersAreComparedWithTheProgramsThatTheyRunOnEveryTarget() {
        Container tidy = Container.named("tidy")
                .image("tidy:1")
                .env("JAVA_TOOL_OPTIONS", "-Xmx2g")
                .limits(ComputeResource.memory("1Gi"))
                .runs(Application.at("target/classes"));
        List<Rendition> renditions =
                renditions(i -> Manifest.of(CronJob.named("tidy", "@daily", RestartPolicy.NEVER, tidy)));

        List<CheckedRendition<String>> checked =
                CheckedRendition.all(renditions.subList(0, 2), (rendition, manifest) -> "");

        assertThat(checked)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.check().findings())
                        .anyMatch(finding -> finding.rule().id().equals("application-memory")));
    }

    @Test
    void findingsInALargeManifestAreInTheOrderOfItsResources() {
        Resource<?>[] pods = IntStream.range(0, 2_000)
                .mapToObj(i -> Pod.named("p" + i, Container.named("Wrong" + i)))
                .toArray(Resource<?>[]::new);
        List<Rendition> renditions = Blueprints.app(() -> Manifest.of(pods));

        List<String> resources =
                CheckedRendition.all(renditions, (rendition, manifest) -> "").get(0).check().findings().stream()
                        .map(finding -> finding.resource().name())
                        .distinct()
                        .toList();

        assertThat(resources)
                .isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> "p" + i).toList());
    }

    @Test
    void blueprintsRunOneAfterAnotherInTheThreadThatAsks() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        printed(renditions(i -> {
            threads.add(Thread.currentThread());
            return Manifest.of(Pod.named("p" + i, Container.named("Wrong")));
        }));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theRestRunsWithTheClassLoaderOfTheThreadThatAsks() {
        Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
        ClassLoader own = new ClassLoader(null) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(own);
        try {
            CheckedRendition.all(
                    renditions(i -> Manifest.of(ConfigMap.named("c" + i))),
                    (rendition, manifest) -> loaders.add(Thread.currentThread().getContextClassLoader()));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }

        assertThat(loaders).containsExactly(own);
    }

    @Test
    void allThatFailAreTold() {
        List<Rendition> renditions = renditions(i -> {
            if (i == 7 || i == 150) {
                throw new IllegalStateException("boom " + i);
            }
            return Manifest.of();
        });

        assertThatThrownBy(() -> printed(renditions))
                .isInstanceOf(UserException.class)
                .message()
                .matches("(?s)The blueprint b007/kubernetes-1.20 failed at [^\\n]*: boom 7\\n.*\\n"
                        + "The blueprint b150/kubernetes-1.37 failed at [^\\n]*: boom 150");
    }

    private static List<Rendition> renditions(IntFunction<Manifest> manifest) {
        List<Blueprint> blueprints = new ArrayList<>();
        for (int i = 0; i < BLUEPRINTS; i++) {
            int number = i;
            blueprints.add(Blueprints.named("b%03d".formatted(i), TARGETS, () -> manifest.apply(number)));
        }
        return Renditions.of(blueprints, Optional.empty());
    }

    private static String printed(List<Rendition> renditions) {
        RecordingConsole console = new RecordingConsole();
        new Generate(console).run(renditions, Optional.empty(), OutputFormat.YAML);
        return console.results();
    }
}
