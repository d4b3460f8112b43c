package io.waybill.application.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is told of programs with what they do: each is started, and asked. */
class AgainstRunningProgramsTest {

    private static final List<String> PATHS = List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/health/",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/health/ready",
            "/actuator/health/live",
            "/actuator/healthz",
            "/shop/actuator/health",
            "/api/actuator/health",
            "/manage/health",
            "/manage/actuator/health",
            "/manage/health/liveness",
            "/actuator/healthz/liveness",
            "/health",
            "/health/liveness",
            "/livez",
            "/readyz",
            "/actuator/info",
            "/cart");

    private static final Facts FACTS = new Facts();

    @TempDir
    Path folder;

    @AfterAll
    static void knowsNineOfTenThings() throws IOException {
        Files.writeString(Path.of("target", "known.txt"), FACTS.toString());
        assertThat(FACTS.percent()).as(FACTS.toString()).isGreaterThanOrEqualTo(90);
    }

    /** Each program with one version; with {@code -Dwaybill.all-programs=true} each with all. */
    static Stream<Arguments> programs() {
        boolean isBrief = !Boolean.getBoolean("waybill.all-programs");
        return Stream.of(BootVersion.values())
                .flatMap(version -> IntStream.range(0, Corpus.all().size())
                        .filter(i -> !isBrief || i % BootVersion.values().length == version.ordinal())
                        .mapToObj(i -> Arguments.of(version, Corpus.all().get(i))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void tellsWhatTheProgramDoes(BootVersion version, ProgramCase program) throws Exception {
        program.write(folder);
        ApplicationModel model;
        try (Program files = ProgramReader.readAll(version.classPath(folder.resolve("classes")))) {
            model = new SpringBoot().read(files, program.input(folder)).orElseThrow();
            assertThat(model.unknown()).isEmpty();
            assertThat(model.problems()).isEmpty();
            try (RunningProgram running = RunningProgram.start(version, program, folder)) {
                assertThat(ports(model)).isEqualTo(ports(running));
                assertThat(model.certainty()).isEqualTo(Certainty.CERTAIN);
                assertThat(wrong(model, running)).isEmpty();
                assertThat(FACTS.count(model, running)).isEmpty();
            }
        }
    }

    /** The paths of which something else is told than what the program does. */
    private static List<String> wrong(ApplicationModel model, RunningProgram running) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int port : ports(model)) {
            for (String path : PATHS) {
                Status status = model.network().paths().apply(port, path).status();
                if (status != Status.UNKNOWN && running.answers(port, path) != (status == Status.ANSWERED)) {
                    wrong.add(port + path + " is not " + status);
                }
            }
        }
        return wrong;
    }

    private static TreeSet<Integer> ports(ApplicationModel model) {
        TreeSet<Integer> ports = new TreeSet<>();
        model.network().listeners().forEach(listener -> ports.add(listener.port()));
        return ports;
    }

    private static TreeSet<Integer> ports(RunningProgram running) throws ReflectiveOperationException {
        TreeSet<Integer> ports = new TreeSet<>();
        running.port("local.server.port").ifPresent(ports::add);
        running.port("local.management.port").ifPresent(ports::add);
        return ports;
    }
}
