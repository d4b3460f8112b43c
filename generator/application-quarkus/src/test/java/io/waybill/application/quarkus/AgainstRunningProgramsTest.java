package io.waybill.application.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Listener;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is told of programs with what they do: each is started, and asked. */
class AgainstRunningProgramsTest {

    private static final List<String> PATHS = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/well",
            "/health",
            "/health/live",
            "/health/ready",
            "/shop/ops/health",
            "/shop/ops/health/live",
            "/shop/q/health",
            "/ops/health",
            "/ops/status",
            "/ops/status/alive",
            "/ops/status/ready",
            "/manage/health",
            "/manage/health/fit",
            "/late/health",
            "/moved/q/health",
            "/cart");

    /** Ports on which no program listens unless it is told to. */
    private static final List<Integer> PORTS = Stream.concat(
                    Stream.of(8080, 9000),
                    IntStream.concat(IntStream.rangeClosed(18090, 18094), IntStream.rangeClosed(18101, 18113))
                            .boxed())
            .toList();

    private static final Facts FACTS = new Facts();

    @TempDir
    Path folder;

    @AfterAll
    static void knowsNineOfTenThings() throws IOException {
        Files.writeString(Path.of("target", "known.txt"), FACTS.toString());
        assertThat(FACTS.percent()).as(FACTS.toString()).isGreaterThanOrEqualTo(90);
    }

    /** Every third program; with {@code -Dwaybill.all-programs=true} all. */
    static Stream<ProgramCase> programs() {
        int step = Boolean.getBoolean("waybill.all-programs") ? 1 : 3;
        List<ProgramCase> all = Corpus.all();
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void tellsWhatTheProgramDoes(ProgramCase program) throws Exception {
        Path started = folder.toRealPath();
        program.write(started);
        Set<Integer> busy = listening();
        try (Program files = ProgramReader.read(program.application())) {
            ApplicationModel model =
                    new Quarkus().read(files, program.input(started)).orElseThrow();
            assertThat(model.unknown()).isEmpty();
            assertThat(model.doubts()).isEmpty();
            assertThat(model.certainty()).isEqualTo(Certainty.CERTAIN);
            try (RunningProgram running = RunningProgram.start(program, started, ports(model))) {
                assertThat(running.isRunning()).isTrue();
                Set<Integer> opened = new TreeSet<>(listening());
                opened.removeAll(busy);
                assertThat(ports(model)).isEqualTo(opened);
                assertThat(wrong(model)).isEmpty();
                assertThat(FACTS.count(model, PATHS)).isEmpty();
            }
        }
    }

    private static Set<Integer> ports(ApplicationModel model) {
        return model.network().listeners().stream().map(Listener::port).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> listening() throws IOException {
        Set<Integer> open = new TreeSet<>();
        for (int port : PORTS) {
            if (RunningProgram.listens(port)) {
                open.add(port);
            }
        }
        return open;
    }

    /** The paths of which something else is told than what the program does. */
    private static List<String> wrong(ApplicationModel model) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (int port : ports(model)) {
            for (String path : PATHS) {
                Status status = model.network().paths().apply(port, path).status();
                boolean answers = RunningProgram.answers(port, path);
                boolean isHealth = model.network().health().stream()
                        .anyMatch(one -> one.port() == port && one.path().equals(path));
                if (status != Status.UNKNOWN && answers != (status == Status.ANSWERED)) {
                    wrong.add(port + path + " is not " + status);
                } else if (isHealth != (status == Status.ANSWERED)) {
                    wrong.add(port + path + " is not listed as it is answered");
                } else if (answers && path.contains("health") && status != Status.ANSWERED) {
                    wrong.add(port + path + " should be known");
                }
            }
        }
        return wrong;
    }
}
